namespace Nameplate.Factory.Workloads;

/// <summary>How a file of requests is written.</summary>
public enum TraceFormat
{
    /// <summary>Azure's public LLM inference traces: CSV with <c>TIMESTAMP,ContextTokens,GeneratedTokens</c>.</summary>
    Azure,

    /// <summary>Mooncake's public traces: one JSON object a line with <c>timestamp</c> (ms), <c>input_length</c>, <c>output_length</c> and
    /// <c>hash_ids</c>, the ids of 512-token prefix blocks.</summary>
    Mooncake,

    /// <summary>CSV with named columns: <c>arrival_s</c>, <c>input_tokens</c>, <c>output_tokens</c> and perhaps <c>class</c>.</summary>
    Table,
}
