using System.IO.Compression;
using System.Text;
using Nameplate.Factory.Workloads;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Workloads;

/// <summary>Files of requests: what is read, and what is said about each mistake.</summary>
public sealed class TraceFileTests
{
    private const string Azure = "TIMESTAMP,ContextTokens,GeneratedTokens\n";
    private const string Table = "arrival_s,input_tokens,output_tokens,class\n";

    [Fact]
    public void Azures_first_timestamp_is_the_start()
    {
        var trace = Good(Azure + "2023-11-16 18:15:46.6805900,374,44\n2023-11-16 18:15:50.9951690,396,109\n");
        trace.Arrivals.ShouldBe([0, 4_314_579_000]);
        trace.Inputs.ShouldBe([374, 396]);
        trace.Outputs.ShouldBe([44, 109]);
    }

    [Fact]
    public void Azures_newer_traces_write_the_zone()
        => Good(Azure + "2024-05-10 00:00:00.009930+00:00,2162,5\n2024-05-10 00:00:01.009930+00:00,1,1\n").Arrivals.ShouldBe([0, 1_000_000_000]);

    [Fact]
    public void A_table_may_have_its_columns_in_any_order_and_more_of_them()
    {
        var trace = Good("model,output_tokens,class,arrival_s,input_tokens\nx,7,batch,0.5,100\nx,8,chat,1.25,200\n", ["chat", "batch"]);
        trace.Arrivals.ShouldBe([500_000_000, 1_250_000_000]);
        trace.Classes.ShouldBe([1, 0]);
    }

    [Fact]
    public void Mooncakes_block_ids_come_with_their_requests()
    {
        var trace = Good("""
            {"timestamp": 0, "input_length": 600, "output_length": 5, "hash_ids": [0, 1]}
            {"timestamp": 27, "input_length": 20, "output_length": 6, "hash_ids": [0], "extra": {"a": [1]}}
            """);
        trace.Arrivals.ShouldBe([0, 27_000_000]);
        trace.BlockStarts.ShouldBe([0, 2, 3]);
        trace.Blocks.ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void What_is_out_of_order_is_sorted_and_said()
    {
        var (trace, text) = Parse("{\"timestamp\": 9, \"input_length\": 1, \"output_length\": 5, \"hash_ids\": [3]}\n{\"timestamp\": 2, \"input_length\": 2, \"output_length\": 6}\n");
        trace.ShouldNotBeNull().Arrivals.ShouldBe([2_000_000, 9_000_000]);
        trace.BlockStarts.ShouldBe([0, 0, 1]);
        text.ShouldBe("trace:2:1: warning NP3014: requests are not in the order of their arrival; they were sorted\n");
    }

    [Fact]
    public void Requests_without_an_answer_are_left_out_and_counted()
    {
        var (trace, text) = Parse(Azure + "2023-11-16 18:15:46,374,0\n2023-11-16 18:15:47,374,0\n2023-11-16 18:15:48,10,1\n");
        trace.ShouldNotBeNull().Count.ShouldBe(1);
        text.ShouldBe("trace:2:1: warning NP3015: 2 requests without answer tokens were left out; the first is here\n");
    }

    [Theory]
    [InlineData("", "trace:1:1: error NP3012: the file is empty; expected requests")]
    [InlineData("a,b\n1,2\n", "trace:1:1: error NP3004: this is no trace that is known here; expected the header TIMESTAMP,ContextTokens,GeneratedTokens, a header with arrival_s, input_tokens and output_tokens, or JSON objects")]
    [InlineData(Azure, "trace:1:1: error NP3012: the file holds no requests")]
    [InlineData("TIMESTAMP,ContextToken,GeneratedTokens\n", "trace:1:1: error NP3005: the header lacks the column 'ContextTokens'; it has TIMESTAMP, ContextToken, GeneratedTokens\n    help: is it 'ContextToken'?")]
    [InlineData(Azure + "2023-11-16 18:15:46,374\n", "trace:2:1: error NP3006: the row has 2 fields; the header has 3")]
    [InlineData(Azure + "2023-11-16 18:15:46,three,44\n", "trace:2:21: error NP3007: 'ContextTokens' is 'three'; expected a whole number of tokens")]
    [InlineData(Azure + "2023-11-16 18:15:46,3.5,44\n", "trace:2:21: error NP3007: 'ContextTokens' is '3.5'; expected a whole number of tokens")]
    [InlineData(Azure + "2023-11-16 18:15:46,0,44\n", "trace:2:21: error NP3008: 'ContextTokens' is 0; expected from 1 to 16,000,000 tokens")]
    [InlineData(Azure + "2023-11-16 18:15:46,3,-1\n", "trace:2:23: error NP3008: 'GeneratedTokens' is -1; expected from 0 to 16,000,000 tokens")]
    [InlineData(Azure + "yesterday,3,1\n", "trace:2:1: error NP3009: 'TIMESTAMP' is 'yesterday'; expected a time such as 2023-11-16 18:17:03.9799600")]
    [InlineData(Table + "soon,3,1,chat\n", "trace:2:1: error NP3007: 'arrival_s' is 'soon'; expected seconds from the start")]
    [InlineData(Table + "-1,3,1,chat\n", "trace:2:1: error NP3008: 'arrival_s' is '-1'; expected from 0 to 1e9 seconds")]
    [InlineData(Table + "1,3,1,chit\n", "trace:2:7: error NP3011: 'chit' is no class of the service; expected one of: chat, batch\n    help: did you mean 'chat'?")]
    [InlineData("{\"timestamp\": 0, \"input_length\": 5, \"output_length\": 2\n", "trace:1:55: error NP3010: this is not a JSON object")]
    [InlineData("{\"timestamp\": 0, \"input_length\": 5}\n", "trace:1:1: error NP3006: the request lacks 'output_length'")]
    [InlineData("{\"timestamp\": \"now\"}\n", "trace:1:15: error NP3007: 'timestamp' is not a number")]
    [InlineData("{\"timestamp\": 0, \"input_length\": 5.5}\n", "trace:1:34: error NP3008: 'input_length' is 5.5; expected a whole number from 1 to 16,000,000")]
    [InlineData("{\"hash_ids\": [1, -2]}\n", "trace:1:18: error NP3016: 'hash_ids' holds what is not an id; expected whole numbers from 0")]
    [InlineData("{\"timestamp\": 0, \"input_length\": 5, \"output_length\": 2, \"hash_ids\": [1, 2]}\n", "trace:1:1: error NP3016: 'hash_ids' has 2 blocks; a prompt of 5 tokens has 1 of 512")]
    public void Every_mistake_is_named_and_located(string content, string expected)
    {
        var (trace, text) = Parse(content, ["chat", "batch"]);
        trace.ShouldBeNull();
        text.ShouldBe(expected + "\n");
    }

    [Fact]
    public void Reading_stops_after_twenty_mistakes()
    {
        var (_, text) = Parse(Azure + string.Concat(Enumerable.Repeat("x,1,1\n", 50)));
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(21);
        text.ShouldEndWith("trace:22:1: error NP3013: more than 20 mistakes; the rest of the file was not read\n");
    }

    [Fact]
    public void A_packed_file_is_unpacked_up_to_the_limit()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
            {
                packed.Write(Encoding.UTF8.GetBytes(Azure + string.Concat(Enumerable.Repeat("2023-11-16 18:15:46,374,1\n", 100_000))));
            }

            var diagnostics = new Diagnostics();
            TraceFile.Read(path, "t.csv.gz", null, [], new Location("f", 0, 0), diagnostics).ShouldNotBeNull().Trace.Count.ShouldBe(100_000);
            TraceFile.Read(path, "t.csv.gz", null, [], new Location("f", 0, 0), diagnostics, new TraceLimits { Bytes = 1 << 20 }).ShouldBeNull();
            diagnostics.ToText().ShouldBe("f: error NP3003: the file 't.csv.gz' is larger than 1 MiB\n");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Nothing_that_can_be_written_makes_it_crash()
    {
        var random = new Random(7);
        byte[] seed = Encoding.UTF8.GetBytes(Azure + "2023-11-16 18:15:46,374,44\n{\"timestamp\": 0, \"hash_ids\": [1]}\n");
        for (int i = 0; i < 3000; i++)
        {
            byte[] bytes = [.. seed];
            for (int k = 0; k < 4; k++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            foreach (TraceFormat? format in (TraceFormat?[])[null, TraceFormat.Azure, TraceFormat.Table, TraceFormat.Mooncake])
            {
                var diagnostics = new Diagnostics();
                (TraceFile.Parse(bytes, "trace", format, [], diagnostics, TraceLimits.Default) is null).ShouldBe(diagnostics.HasErrors);
            }
        }
    }

    private static RequestTrace Good(string content, string[]? classes = null)
    {
        var (trace, text) = Parse(content, classes);
        text.ShouldBe("");
        return trace.ShouldNotBeNull();
    }

    private static (RequestTrace? Trace, string Text) Parse(string content, string[]? classes = null)
    {
        var diagnostics = new Diagnostics();
        var read = TraceFile.Parse(Encoding.UTF8.GetBytes(content), "trace", null, classes ?? [], diagnostics, TraceLimits.Default);
        return (read?.Trace, diagnostics.ToText());
    }
}
