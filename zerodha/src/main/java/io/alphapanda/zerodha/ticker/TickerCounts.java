package io.alphapanda.zerodha.ticker;

/// What has passed through a ticker since it began.
///
/// @param frames binary frames, heartbeats included
/// @param heartbeats frames of one byte
/// @param packets of known lengths
/// @param unknownPackets of lengths without a meaning, skipped
/// @param truncatedFrames frames that ended too early; what was whole was taken
/// @param surplusFrames frames with bytes behind the last packet
/// @param conflated packets that gave way to a newer one of their token
/// @param unwanted packets of tokens that nobody asked for
/// @param orderFrames that their listener has had
/// @param orderHolds how often a socket waited for that listener
/// @param malformedTexts text frames that were no JSON object with a type
/// @param otherTexts text frames of a type that we do not know
/// @param connections that were opened
/// @param refusedSessions upgrades that were answered with 403
public record TickerCounts(long frames, long heartbeats, long packets, long unknownPackets,
        long truncatedFrames,
        long surplusFrames, long conflated, long unwanted, long orderFrames, long orderHolds,
        long malformedTexts,
        long otherTexts, long connections, long refusedSessions) {}
