using Nameplate.Factory.Performance;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Performance;

public sealed class MeasuredTablesTests
{
    private const string Header =
        "id,silicon_data_source,backend,backend_version,model_path,system,precision,mode,isl,osl,batch_size,tp_size,pp_size,attention_dp_size,moe_tp_size,moe_ep_size,"
        + "decode_batch_size,decode_num_workers,decode_tp_size,decode_attention_dp_size,decode_moe_tp_size,decode_moe_ep_size,prefill_num_workers,prefill_tp_size,silicon_ttft_ms,silicon_tpot_ms\n";

    [Theory]
    [InlineData("8,1,1,8,1", 8, 1, 1, 32)]
    [InlineData("64,1,1,8,8", 8, 1, 8, 32)] // the product of two factors was written
    [InlineData("4,1,4,1,16", 1, 4, 4, 128)] // four accelerators, each with its own attention
    [InlineData("1,1,64,8,8", 1, 8, 8, 2048)]
    [InlineData("1,1,,4,1", 1, 4, 1, 32)]
    public void The_cut_of_a_model_is_understood_however_it_is_written(string cut, int tensor, int copies, int groups, double requests)
    {
        var row = One($"a,x,vllm,1,deepseek-ai/DeepSeek-R1,h200_sxm,fp8,agg,1024,1024,32,{cut},,,,,,,,,200,20");
        row.Design.TensorParallel.ShouldBe(tensor);
        row.Design.AttentionDataParallel.ShouldBe(copies);
        row.Design.ExpertParallel.ShouldBe(groups);
        row.Workload.Concurrency.ShouldBe(requests);
        row.TimePerToken.ShouldBe(0.020, 1e-12);
        row.TimeToFirst!.Value.ShouldBe(0.2, 1e-12);
    }

    [Fact]
    public void A_disaggregated_row_is_one_replica_that_writes()
    {
        var row = One("a,silicon_concurrency=64; measured=2026-02-14T00:00:00Z,trtllm,1,deepseek-ai/DeepSeek-R1,gb200,fp4,disagg,8192,1024,,,,,,,16,4,8,1,1,8,2,4,900,9");
        (row.Disaggregated, row.DecodeReplicas, row.PrefillReplicas, row.Design.Accelerators, row.Prefill!.Accelerators).ShouldBe((true, 4, 2, 8, 4));
        row.Workload.Concurrency.ShouldBe(16);
        row.Date.ShouldBe(new DateOnly(2026, 2, 14));
        row.ReplicasKnown.ShouldBeTrue();
    }

    [Fact]
    public void A_row_that_does_not_tell_its_replicas_says_so()
        => One("a,silicon_concurrency=64,trtllm,1,deepseek-ai/DeepSeek-R1,gb200,fp4,disagg,8192,1024,,,,,,,,,8,1,1,8,,4,900,9").ReplicasKnown.ShouldBeFalse();

    [Fact]
    public void A_mistake_is_reported_at_its_line_with_the_nearest_name_and_the_other_rows_are_kept()
    {
        const string Good = "a,x,vllm,1,meta-llama/Llama-3.1-70B,h200_sxm,fp8,agg,1024,1024,32,8,1,1,8,1,,,,,,,,,200,20\n";
        var diagnostics = new Diagnostics();
        string text = Header + Good + Good.Replace("h200_sxm", "h20O_sxm") + Good.Replace("Llama-3.1-70B", "Llama-3.1-71B") + Good.Replace(",20\n", ",fast\n") + Good.Replace("fp8", "fp7");
        MeasuredTables.Read("rows.csv", text, diagnostics).Select(row => row.Line).ShouldBe([2]);
        string report = diagnostics.ToText();
        report.ShouldContain("rows.csv:3:1: error NP4102: unknown accelerator 'h20O_sxm'");
        report.ShouldContain("rows.csv:4:1: error NP4102: unknown model 'meta-llama/Llama-3.1-71B'; did you mean 'llama-3.1-70b'?");
        report.ShouldContain("rows.csv:5:1: error NP4102: silicon_tpot_ms is 'fast', not a number");
        report.ShouldContain("rows.csv:6:1: error NP4102: unknown precision 'fp7'");
    }

    [Fact]
    public void A_table_of_unknown_columns_is_refused()
    {
        var diagnostics = new Diagnostics();
        MeasuredTables.Read("rows.csv", "a,b\n1,2\n", diagnostics).ShouldBeEmpty();
        diagnostics.ToText().ShouldContain("NP4101");
    }

    [Fact]
    public void InferenceMax_rows_count_rates_and_requests_for_each_replica_that_writes()
    {
        const string Text =
            "hw,framework,infmax_model_prefix,precision,spec_decoding,disagg,conc,isl,osl,tp,ep,dp_attention,decode_tp,decode_ep,decode_dp_attention,decode_num_workers,num_decode_gpu,"
            + "prefill_num_workers,num_prefill_gpu,prefill_dp_attention,prefill_ep,median_tpot,median_ttft,output_tput_per_gpu\n"
            + "mi355x,sglang,dsr1,fp8,none,False,64,1024,1024,8,1,false,,,,,,,,,,0.02,0.5,300\n"
            + "gb200,dynamo-trt,dsr1,fp4,mtp,True,64,8192,1024,,,,8,8,true,4,32,2,8,true,4,0.01,1.5,100\n";
        var rows = MeasuredTables.Read("rows.csv", Text, new Diagnostics());
        (rows[0].Design.Accelerator.Id, rows[0].Design.TensorParallel, rows[0].Workload.Concurrency, rows[0].OutputRate).ShouldBe(("mi355x", 8, 64, 300));
        (rows[1].Design.AttentionDataParallel, rows[1].Design.Engine, rows[1].Workload.Concurrency, rows[1].Prefill!.Accelerators).ShouldBe((8, "trtllm", 16, 4));
        rows[1].Design.Speculation.ShouldNotBeNull();
        rows[0].Workload.Input.ShouldBe(0.9 * 1024, 1e-9);
    }

    private static MeasuredRow One(string row)
    {
        var diagnostics = new Diagnostics();
        var rows = MeasuredTables.Read("rows.csv", Header + row + "\n", diagnostics);
        diagnostics.ToText().ShouldBeEmpty();
        return rows.ShouldHaveSingleItem();
    }
}
