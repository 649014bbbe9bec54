// Each test starts servers and watches how long they take to notice a kill: one at a time is steadier, and no slower.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
