using System.Text;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>The committed contract is what the service serves; <c>UPDATE_CONTRACT=1</c> writes it anew.</summary>
public sealed class CommittedContractTests(ContractHost host) : IClassFixture<ContractHost>
{
    [Fact]
    public async Task Committed_contract_is_the_served_one_byte_by_byte()
    {
        var served = await host.ContractAsync();
        if (ContractFile.IsUpdate)
        {
            await File.WriteAllBytesAsync(ContractFile.Committed, served, TestContext.Current.CancellationToken);
        }

        var committed = await File.ReadAllBytesAsync(ContractFile.Committed, TestContext.Current.CancellationToken);
        Assert.True(
            committed.AsSpan().SequenceEqual(served),
            $"openapi/myelomakb.v1.json differs from what the service serves, first at: {FirstDifference(committed, served)}. "
            + "If the change is meant, run this test with UPDATE_CONTRACT=1 and review the difference.");
    }

    [Fact]
    public async Task Contract_made_again_is_the_same_byte_by_byte()
    {
        using var other = new ContractHost();
        Assert.Equal(await host.ContractAsync(), await other.ContractAsync());
    }

    private static string FirstDifference(byte[] committed, byte[] served)
    {
        var (one, other) = (Encoding.UTF8.GetString(committed).Split('\n'), Encoding.UTF8.GetString(served).Split('\n'));
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {at + 1}, committed '{one.ElementAtOrDefault(at)?.Trim()}', served '{other.ElementAtOrDefault(at)?.Trim()}'";
    }
}
