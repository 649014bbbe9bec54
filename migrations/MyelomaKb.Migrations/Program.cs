using MyelomaKb.Migrations;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
