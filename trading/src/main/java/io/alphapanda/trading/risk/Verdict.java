package io.alphapanda.trading.risk;

import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RiskCheck;
import java.util.List;

/// What a signal comes to: orders that are no longer wanted, orders that may go, and whether something it asked for
/// was denied.
///
/// An exit can be approved while the entry behind it is denied.
record Verdict(List<OrderAmendment> cancels, List<ApprovedOrder> approved, List<RiskCheck> checks,
        boolean denied) {}
