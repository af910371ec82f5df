package io.alphapanda.app.board;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.marketdata.FeedStatus;
import java.util.List;

/// The whole desk at a moment.
///
/// @param micros market time, in microseconds of UTC; 0 before the first event
/// @param ticks ticks seen
/// @param events events seen
/// @param feeds the newest word of each feed
/// @param errors the newest failures, oldest first
public record DeskPicture(long micros, long ticks, long events, List<PriceLine> prices,
        List<AccountPicture> accounts, List<FeedStatus> feeds, List<SystemError> errors) {}
