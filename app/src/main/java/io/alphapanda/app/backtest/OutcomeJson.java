package io.alphapanda.app.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.domain.order.Charges;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// The outcome as one JSON object. Money is exact; ratios are rounded to six decimals.
final class OutcomeJson {
    private final Outcome outcome;
    private final RunReport report;

    OutcomeJson(Outcome outcome) {
        this.outcome = outcome;
        this.report = outcome.report();
    }

    String text() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            writeRun(json);
            writeMoney(json);
            writeCare(json);
            writeSpeed(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void writeRun(JsonGenerator json) throws IOException {
        json.writeStringField("strategy", outcome.settings().strategy());
        json.writeStringField("instrument", outcome.market().input().instrument().id().value());
        json.writeStringField("timeframe", outcome.market().input().timeframe().label());
        json.writeStringField("product", outcome.settings().product().name());
        json.writeNumberField("bars", report.bars());
        json.writeNumberField("trades", report.trips().size());
    }

    private void writeMoney(JsonGenerator json) throws IOException {
        number(json, "finalEquity", report.end().equity().toString());
        ratio(json, "returnPct", report.returnPct());
        ratio(json, "maxDrawdownPct", report.maxDrawdownPct());
        ratio(json, "winRatePct", report.winRatePct());
        ratio(json, "sharpe", report.equity().sharpe());
        Charges charges = report.charges();
        number(json, "charges", charges.total().toString());
        json.writeObjectFieldStart("chargeLines");
        number(json, "brokerage", charges.brokerage().toString());
        number(json, "transactionTax", charges.transactionTax().toString());
        number(json, "exchange", charges.exchange().toString());
        number(json, "sebi", charges.sebi().toString());
        number(json, "stamp", charges.stamp().toString());
        number(json, "gst", charges.gst().toString());
        json.writeEndObject();
        ratio(json, "slippageBps", outcome.settings().slippage().rate().billionths() / 100_000.0);
        json.writeNumberField("openPosition", report.openPosition().units());
    }

    private void writeCare(JsonGenerator json) throws IOException {
        json.writeNumberField("rejections", report.denials());
        counts(json, "rejectionsByRule", report.denialsByRule());
        json.writeArrayFieldStart("warnings");
        for (String warning : outcome.warnings()) {
            json.writeString(warning);
        }
        json.writeEndArray();
        json.writeStringField("calendar", outcome.calendar());
        json.writeNumberField("malformedRows", outcome.market().series().malformed().count());
        json.writeNumberField("outsideHours", outcome.market().inHours().outsideCount());
        json.writeObjectFieldStart("outsideHoursByReason");
        for (var reason : outcome.market().inHours().outside().entrySet()) {
            json.writeNumberField(reason.getKey().toString(), reason.getValue());
        }
        json.writeEndObject();
    }

    private void writeSpeed(JsonGenerator json) throws IOException {
        ratio(json, "loadSeconds", outcome.loadSeconds());
        ratio(json, "elapsedSeconds", outcome.elapsedSeconds());
        json.writeNumberField("barsPerSecond", Math.round(report.barsPerSecond()));
        json.writeStringField("eventsHash", report.eventsHash());
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, String decimal) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(new BigDecimal(decimal));
    }

    private static void ratio(JsonGenerator json, String name, double value) throws IOException {
        number(json, name, BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString());
    }
}
