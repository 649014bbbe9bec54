using System.Net.Sockets;
using System.Runtime.InteropServices;
using MyelomaKb.Cli.Verbs;
using MyelomaKb.Data.Upgrading;
using Npgsql;

namespace MyelomaKb.Cli;

/// <summary>Runs the verb that the command line names, and ends with an <see cref="ExitCode"/>.</summary>
public static class CommandLine
{
    private const string Help =
        """
        myelomakb: looks after the database of a knowledge base.

          schema [--down-to NAME]         apply what the schema lacks, or revert to the named migration (0: remove everything)
          facts [FOLDER]                  import a folder of facts as one revision, after checking everything; where anybody else has
                                          published, nothing is imported, this is said, and the exit code is 0
                [--replace]               import all the same: the facts replace what others published, and each replaced entry is named
                [--allow-removals KIND:ID ...] [--author NAME] [--reason TEXT]
          check [FOLDER]                  check a folder of facts; needs no database
          check --deep                    prove that the tables and the revision log, read at once and step by step, agree
          verify [--noted HASH]           make the audit trail anew from content and name the first place that does not agree; a hash
                                          that an earlier run printed must still be in it
          labels FILE | --url ADDRESS     open a review task for each drug whose label is newer than here; FILE and ADDRESS hold JSON
                                          of openFDA or DailyMed, {setId} in ADDRESS stands for each label (or LabelWatch__Url)
          backup FILE                     write everything, editors and revisions too, into one file
          restore FILE                    read such a file into an empty database and compare; its newest revision must pass the checks
                [--despite-errors]        restore it although the checks find errors, and list them

        The database is named by --connection TEXT, else by ConnectionStrings__KnowledgeBase.
        FOLDER is the folder `facts` beside this program, unless one is named.

        Exit codes:
          0  done, or nothing to do; there may be warnings
          1  refused, and nothing was written: the findings say why
          2  the command line is not understood
          3  the database cannot be used
          4  done because of --despite-errors: the findings say what must be put right
          5  stopped (SIGTERM or Ctrl-C) before it was done
        """;

    /// <summary>Runs one command.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is [] or ["--help" or "-h" or "help", ..] || args.Contains("--help"))
        {
            await output.WriteLineAsync(Help);
            return args is [] ? ExitCode.NotUnderstood : ExitCode.Done;
        }

        using var stop = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        return await RunAsync(args[0], args[1..], new Desk(output, errors), stop.Token);

        // The process ends by itself, with an exit code of its own, once the verb has rolled back and closed its files.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<int> RunAsync(string verb, string[] rest, Desk desk, CancellationToken ct)
    {
        try
        {
            var arguments = Arguments.Parse(verb, rest);
            return await (verb switch
            {
                "schema" => SchemaVerb.RunAsync(arguments, desk, ct),
                "facts" => FactsVerb.RunAsync(arguments, desk, ct),
                "verify" => VerifyVerb.RunAsync(arguments, desk, ct),
                "check" => CheckVerb.RunAsync(arguments, desk, ct),
                "labels" => LabelsVerb.RunAsync(arguments, desk, ct),
                "backup" => BackupVerb.BackupAsync(arguments, desk, ct),
                "restore" => BackupVerb.RestoreAsync(arguments, desk, ct),
                _ => throw new NotUnderstoodException($"There is no verb '{verb}'."),
            });
        }
        catch (NotUnderstoodException problem)
        {
            desk.Complain($"{problem.Message} `--help` lists what there is.");
            return ExitCode.NotUnderstood;
        }
        catch (SchemaTooOldException refused)
        {
            desk.Complain(refused.Message);
            return ExitCode.Refused;
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // A cancelled statement may come back as an error of the database.
            desk.Complain("Stopped; no change was left incomplete.");
            return ExitCode.Stopped;
        }
        catch (Exception problem) when (problem is NpgsqlException or SocketException or TimeoutException)
        {
            desk.Complain($"The database cannot be used: {(problem as PostgresException)?.MessageText ?? problem.Message}");
            return ExitCode.NoDatabase;
        }
    }
}
