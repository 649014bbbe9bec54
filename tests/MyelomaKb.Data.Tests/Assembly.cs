using MyelomaKb.Testing;

[assembly: AssemblyFixture(typeof(TestDatabases))]
