package io.alphapanda.domain.signal;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.terms.PriceTerms;
import java.util.List;

/// What somebody wants of an instrument: a side of the market, or a structure of legs. Never a quantity.
///
/// @param instrument what it is about; of a structure, the underlying
/// @param target the side wanted
/// @param legs the structure; empty = the instrument itself
/// @param confidence from 0 to 1
/// @param reason why, for people: what was seen, in one sentence
/// @param exitPlan how to leave if no signal says so first
/// @param entryTerms at which prices to enter
public record Opinion(InstrumentId instrument, Target target, List<Leg> legs, double confidence,
        String reason, ExitPlan exitPlan, PriceTerms entryTerms) {
    /// Refuses a confidence outside 0 to 1.
    public Opinion {
        legs = List.copyOf(legs);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, was " + confidence);
        }
    }

    /// The same at the market's price.
    public Opinion(InstrumentId instrument, Target target, List<Leg> legs, double confidence, String reason,
            ExitPlan exitPlan) {
        this(instrument, target, legs, confidence, reason, exitPlan, PriceTerms.MARKET);
    }

    /// The plain form: one side of one instrument, with full confidence and no plan.
    public static Opinion of(InstrumentId instrument, Target target, String reason) {
        return new Opinion(instrument, target, List.of(), 1.0, reason, ExitPlan.NONE);
    }

    /// The same, to be left by this plan.
    public Opinion with(ExitPlan plan) {
        return new Opinion(instrument, target, legs, confidence, reason, plan, entryTerms);
    }

    /// The same, to be entered on these terms.
    public Opinion with(PriceTerms terms) {
        return new Opinion(instrument, target, legs, confidence, reason, exitPlan, terms);
    }

    /// Writes the opinion.
    public void write(FieldWriter out) {
        out.text("instrument", instrument.value());
        out.choice("target", target);
        out.list("legs", legs, (writer, leg) -> leg.write(writer));
        out.real("confidence", confidence);
        out.text("reason", reason);
        exitPlan.write(out);
        entryTerms.write(out);
    }

    /// Reads what [#write] wrote.
    public static Opinion read(FieldReader in) {
        return new Opinion(new InstrumentId(in.text("instrument")), in.choice("target", Target.class),
                in.list("legs", Leg::read), in.real("confidence"), in.text("reason"), ExitPlan.read(in),
                PriceTerms.read(in));
    }
}
