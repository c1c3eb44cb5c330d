using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using UmLync.Text;

namespace UmLync.Connectors.Sip;

/// <summary>What is found at the layers of one endpoint, as it is found.</summary>
internal sealed class SipLayerLog
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Dictionary<SipLayer, SipLayerResult> _results = [];

    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>All layers; where nothing was noted, it was not reached.</summary>
    public IReadOnlyList<SipLayerResult> Results =>
    [
        .. ((SipLayer[])Enum.GetValues(typeof(SipLayer))).Select(layer =>
            _results.TryGetValue(layer, out SipLayerResult? result) ? result : new SipLayerResult(layer, SipLayerOutcome.NotReached, Elapsed, null)),
    ];

    /// <summary>Notes what was found; what was believed before is corrected.</summary>
    public void Note(SipLayer layer, SipLayerOutcome outcome, Message? problem = null) =>
        _results[layer] = new SipLayerResult(layer, outcome, Elapsed, problem);
}
