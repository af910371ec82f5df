package io.alphapanda.zerodha.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.domain.time.MarketSegment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class InstrumentMasterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 14);
    private static final String HEADER = String.join(",", InstrumentCsv.COLUMNS) + "\n";
    private static final String ROWS = HEADER + """
            408065,1594,INFY,INFOSYS,0.0,,0.0,0.1,1,EQ,NSE,NSE
            256265,1001,NIFTY 50,NIFTY 50,0.0,,0.0,0.0,0,EQ,INDICES,NSE
            264457,1033,NIFTY 200,NIFTY 200,0.0,,0.0,0.0,0,EQ,INDICES,NSE
            265,1,SENSEX,SENSEX,0.0,,0.0,0.0,0,EQ,INDICES,BSE
            14866434,58072,NIFTY26AUGFUT,NIFTY,0.0,2026-08-25,0.0,0.1,65,FUT,NFO-FUT,NFO
            15660802,61175,NIFTY26AUG21400CE,NIFTY,0.0,2026-08-25,21400.0,0.05,65,CE,NFO-OPT,NFO
            14866690,58073,INFY26AUGFUT,INFY,0.0,2026-08-25,0.0,0.1,400,FUT,NFO-FUT,NFO
            412675,1612,USDINR26AUGFUT,USDINR,0.0,2026-08-27,0.0,0.0025,1,FUT,CDS-FUT,CDS
            58424839,228222,GOLDPETAL26AUGFUT,GOLDPETAL,0.0,2026-08-31,0.0,1,1,FUT,MCX-FUT,MCX
            1,1,A B,\"""A"", and B",1.5,,0.0,0.05,1,EQ,BSE,BSE
            2,1,"A, B",A,1.5,,0.0,0.05,1,EQ,BSE,BSE
            """;

    @Test
    void rows_become_instruments_of_ours_where_we_have_such() throws Exception {
        InstrumentMaster master = read(ROWS);
        assertThat(master.badRows()).hasSize(1);
        assertThat(instrument(master, 408065)).isInstanceOfSatisfying(Equity.class, share -> {
            assertThat(share.id()).isEqualTo(new InstrumentId("NSE:INFY"));
            assertThat(share.tickSize()).isEqualTo(Price.ofRupees("0.1"));
            assertThat(share.segment()).isEqualTo(MarketSegment.EQUITY_AUCTION);
        });
        assertThat(instrument(master, 256265)).isInstanceOfSatisfying(MarketIndex.class,
                index -> assertThat(index.id()).isEqualTo(new InstrumentId("NSE:NIFTY")));
        assertThat(instrument(master, 264457).id()).isEqualTo(new InstrumentId("NSE:NIFTY 200"));
        assertThat(instrument(master, 14866434)).isInstanceOfSatisfying(FutureContract.class, future -> {
            assertThat(future.underlying()).isEqualTo(new InstrumentId("NSE:NIFTY"));
            assertThat(future.expiry()).isEqualTo(LocalDate.of(2026, 8, 25));
            assertThat(future.lotSize()).isEqualTo(65);
            assertThat(future.contract().freezeQuantity()).isEqualTo(27 * 65);
        });
        assertThat(instrument(master, 15660802)).isInstanceOfSatisfying(OptionContract.class, option -> {
            assertThat(option.strike()).isEqualTo(Price.ofRupees("21400"));
            assertThat(option.right()).isEqualTo(OptionRight.CALL);
            assertThat(option.segment()).isEqualTo(MarketSegment.DERIVATIVES);
        });
        assertThat(instrument(master, 14866690)).isInstanceOfSatisfying(FutureContract.class, future -> {
            assertThat(future.underlying()).isEqualTo(new InstrumentId("NSE:INFY"));
            assertThat(future.contract().freezeQuantity()).isEqualTo(Contract.NO_FREEZE);
        });
        assertThat(instrument(master, 412675).segment()).isEqualTo(MarketSegment.CURRENCY);
        assertThat(instrument(master, 412675).tickSize()).isEqualTo(Price.ofRupees("0.0025"));
        assertThat(instrument(master, 58424839).segment()).isEqualTo(MarketSegment.COMMODITY);
    }

    @Test
    void an_instrument_is_found_by_our_name_by_the_brokers_and_by_its_number() throws Exception {
        InstrumentMaster master = read(ROWS);
        for (String name : List.of("NSE:NIFTY", "NSE:NIFTY 50")) {
            assertThat(master.byId(new InstrumentId(name))).hasValueSatisfying(
                    row -> assertThat(row.token()).isEqualTo(256265));
        }
        assertThat(master.byToken(408065))
                .hasValueSatisfying(row -> assertThat(row.symbol()).isEqualTo("INFY"));
        assertThat(master.byId(new InstrumentId("NSE:INFX"))).isEmpty();
        assertThat(master.byToken(7)).isEmpty();
    }

    @Test
    void a_bad_row_is_reported_by_its_line_and_reason_and_the_others_are_read() throws Exception {
        InstrumentMaster master = read(HEADER + """
                408065,1594,INFY,INFOSYS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                x,1594,TCS,TCS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                4294967296,1,TCS,TCS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                3,1,TCS,TCS,0.0,2026-02-30,0.0,0.05,1,EQ,NSE,NSE
                4,1,TCS,TCS,0.0,,0.0,0.0000001,1,EQ,NSE,NSE
                5,1,TCS,TCS,0.0,,0.0,1e999999999,1,EQ,NSE,NSE
                6,1,TCS,TCS,0.0,,0.0,0.05,1,BOND,NSE,NSE
                7,1,TCS,TCS,0.0,,0.0,0.05,1,EQ,NSE
                8,1,,TCS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                9,1,"TCS,TCS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                2953217,11536,TCS,TCS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                """);
        assertThat(master.size()).isEqualTo(2);
        assertThat(master.badRows()).extracting(BadRow::toString).containsExactly(
                "line 3: instrument_token must be a whole number from 0 to 4294967295, was 'x'",
                "line 4: instrument_token must be a whole number from 0 to 4294967295, was '4294967296'",
                "line 5: expiry must be a date as 2026-08-25, or empty, was '2026-02-30'",
                "line 6: tick_size must be a decimal number of rupees from 0 to below 10^12 with at most 6 decimals,"
                        + " was '0.0000001'",
                "line 7: tick_size must be a decimal number of rupees from 0 to below 10^12, was '1e999999999'",
                "line 8: instrument_type must be EQ, FUT, CE or PE, was 'BOND'",
                "line 9: has 11 columns, and must have 12", "line 10: tradingsymbol is empty",
                "line 11: a quote is not closed");
    }

    @Test
    void what_is_there_twice_is_noticed_and_the_first_is_kept() throws Exception {
        InstrumentMaster master = read(HEADER + """
                1,1,INFY,INFOSYS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                1,1,TCS,TCS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                2,1,INFY,INFOSYS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                1,1,INFY,INFOSYS,0.0,,0.0,0.05,1,EQ,NSE,NSE
                """);
        assertThat(master.size()).isEqualTo(1);
        assertThat(master.badRows()).extracting(BadRow::reason).containsExactly(
                "token 1 is that of NSE:INFY and of NSE:TCS; the first is kept",
                "NSE:INFY is there twice, as token 1 and as token 2; the first is kept",
                "NSE:INFY is there twice, in the same words");
    }

    @Test
    void a_number_that_means_another_instrument_than_before_is_noticed() throws Exception {
        InstrumentMaster before = read(
                HEADER + "1,1,NIFTY26JULFUT,NIFTY,0,2026-07-28,0,0.05,65,FUT,NFO-FUT,NFO\n");
        InstrumentMaster now = read(
                HEADER + "1,1,NIFTY26OCTFUT,NIFTY,0,2026-10-27,0,0.05,65,FUT,NFO-FUT,NFO\n");
        assertThat(now.recycledSince(before)).extracting(RecycledToken::toString)
                .containsExactly("token 1 was NFO:NIFTY26JULFUT and is NFO:NIFTY26OCTFUT");
        assertThat(now.recycledSince(now)).isEmpty();
    }

    @Test
    void a_file_that_is_no_list_is_refused_whole() {
        assertThatThrownBy(() -> read("<html>")).isInstanceOf(IOException.class)
                .hasMessageContaining("must begin with instrument_token,")
                .hasMessageContaining("it began '<html>'");
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class);
    }

    @Test
    void the_real_lists_are_read_and_every_row_becomes_an_instrument() throws Exception {
        InstrumentMaster derivatives = real("kite_instruments_NFO_BFO_2026-08.csv.gz");
        assertThat(derivatives.badRows()).isEmpty();
        InstrumentMaster shares = real("kite_instruments_NSE_INDICES.csv.gz");
        assertThat(shares.badRows()).extracting(BadRow::toString).containsExactly(
                "line 5342: instrument_token must be a whole number from 0 to 4294967295, was '# 3077377'",
                "line 0: token 4452353 is that of NSE:ADANIPOWER-BE and of NSE:ADANIPOWER; the first is kept",
                "line 0: token 25601 is that of NSE:AMARAJABAT and of NSE:ARE&M; the first is kept",
                "line 0: token 2880769 is that of NSE:WELSPUNLIV and of NSE:WELSPUNIND; the first is kept");
        assertThat(shares.byId(new InstrumentId("NSE:NIFTY"))).hasValueSatisfying(
                row -> assertThat(row.token()).isEqualTo(256265));
        assertThat(shares.byId(new InstrumentId("NSE:INFY"))).hasValueSatisfying(
                row -> assertThat(row.token()).isEqualTo(408065));
    }

    private static InstrumentMaster real(String name) throws IOException {
        byte[] csv = unpacked(name);
        InstrumentMaster master = InstrumentMaster.read(DAY, new ByteArrayInputStream(csv));
        long rows = new String(csv, StandardCharsets.UTF_8).lines().count() - 1;
        long mapped = master.rows().stream().filter(row -> master.instrument(row).isPresent()).count();
        assertThat(master.size() + master.badRowCount()).as(name).isEqualTo(rows);
        assertThat(mapped).as(name).isEqualTo(master.size());
        System.out.println(name + ": " + rows + " rows, " + mapped + " instruments, " + master.badRowCount()
                + " left out and reported");
        return master;
    }

    @Test
    void a_hundred_thousand_rows_are_read_in_seconds() throws Exception {
        byte[] csv = hundredThousandRows();
        long began = System.nanoTime();
        InstrumentMaster master = InstrumentMaster.read(DAY, new ByteArrayInputStream(csv));
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(master.size()).isEqualTo(100_000);
        assertThat(seconds).isLessThan(10);
        System.out.printf("100,000 rows (%,d bytes) read into a master in %.2f s%n", csv.length, seconds);
    }

    private static byte[] hundredThousandRows() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        csv.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 100_000; i++) {
            csv.writeBytes((i * 256 + 2 + "," + i + ",NIFTY26AUG" + (10_000 + i) + "CE,NIFTY,0.0,2026-08-25,"
                    + (10_000 + i) + ".0,0.05,65,CE,NFO-OPT,NFO\n").getBytes(StandardCharsets.UTF_8));
        }
        return csv.toByteArray();
    }

    private static byte[] unpacked(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(SharedData.require("instruments/" + name)))) {
            return in.readAllBytes();
        }
    }

    private static Instrument instrument(InstrumentMaster master, long token) {
        return master.byToken(token).flatMap(master::instrument).orElseThrow();
    }

    static InstrumentMaster read(String csv) throws IOException {
        return InstrumentMaster.read(DAY, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
