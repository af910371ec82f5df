package io.alphapanda.zerodha.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.account.Funds;
import io.alphapanda.zerodha.account.Profile;
import io.alphapanda.zerodha.gtt.GttTrigger;
import io.alphapanda.zerodha.history.Candles;
import io.alphapanda.zerodha.instruments.InstrumentMaster;
import io.alphapanda.zerodha.json.KiteJson;
import io.alphapanda.zerodha.json.WireShape;
import io.alphapanda.zerodha.margins.BasketMargin;
import io.alphapanda.zerodha.margins.OrderMargin;
import io.alphapanda.zerodha.mutualfunds.FundRequests;
import io.alphapanda.zerodha.orders.KiteOrder;
import io.alphapanda.zerodha.orders.KiteTrade;
import io.alphapanda.zerodha.orders.PlacedOrder;
import io.alphapanda.zerodha.orders.Postback;
import io.alphapanda.zerodha.portfolio.Holding;
import io.alphapanda.zerodha.portfolio.Positions;
import io.alphapanda.zerodha.quotes.FullQuote;
import io.alphapanda.zerodha.session.LoginRedirect;
import io.alphapanda.zerodha.session.SessionFile;
import io.alphapanda.zerodha.session.SessionGrant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What reads texts of strangers, and what may come of a broken one: a refusal in words, and nothing else.
enum HostileTarget {
    /// Answers with every status, and the envelope around them.
    ANSWERS {
        @Override
        List<String> texts() {
            return HostileSamples.ANSWERS;
        }

        @Override
        void read(byte[] text) throws IOException {
            int status = List.of(200, 400, 403, 429, 500, 502, 302).get(text.length % 7);
            Answers answers = new Answers(KiteRequest.get("/orders"), Optional.of(FakeSession.SIGNATURE));
            if (text.length % 5 == 0) {
                answers.text(status, text);
            } else {
                answers.data(status, text);
            }
        }
    },
    /// Packed answers.
    PACKED {
        @Override
        List<String> texts() {
            return HostileSamples.PACKED;
        }

        @Override
        void read(byte[] text) throws IOException {
            BoundedAnswer.unpacked(text, 100_000);
        }
    },
    /// Every record of an answer, each with the text of every other, too.
    RECORDS {
        @Override
        List<String> texts() {
            return HostileSamples.RECORDS;
        }

        @Override
        void read(byte[] text) throws IOException {
            JsonNode tree = KiteJson.parse(text, "a fuzzed text");
            List<Class<? extends Record>> types = List.of(KiteOrder.class, KiteTrade.class, PlacedOrder.class,
                    Holding.class, Positions.class, FullQuote.class, Candles.class, Profile.class, Funds.class,
                    GttTrigger.class, OrderMargin.class, BasketMargin.class, SessionGrant.class);
            Optional<IOException> refused = Optional.empty();
            for (Class<? extends Record> type : types) {
                try {
                    again(type, tree);
                } catch (IOException words) {
                    refused = Optional.of(words);
                }
            }
            if (refused.isPresent()) {
                throw refused.get();
            }
        }

        private <T extends Record> void again(Class<T> type, JsonNode tree) throws IOException {
            WireShape<T> shape = WireShape.of(type);
            KiteJson.bytes(shape.write(shape.read(tree, "a fuzzed text")));
        }
    },
    /// Lists of instruments and of funds.
    LISTS {
        @Override
        List<String> texts() {
            return HostileSamples.LISTS;
        }

        @Override
        void read(byte[] text) throws IOException {
            InstrumentMaster master = InstrumentMaster.read(LocalDate.EPOCH, new ByteArrayInputStream(text));
            master.rows().forEach(master::instrument);
            FundRequests.instruments(new String(text, StandardCharsets.UTF_8));
        }
    },
    /// Postbacks.
    POSTBACKS {
        @Override
        List<String> texts() {
            return HostileSamples.RECORDS;
        }

        @Override
        void read(byte[] text) throws IOException {
            Postback.read(text, "secret0");
        }
    },
    /// Redirects of a login.
    REDIRECTS {
        @Override
        List<String> texts() {
            return HostileSamples.REDIRECTS;
        }

        @Override
        void read(byte[] text) throws IOException {
            try {
                LoginRedirect.token(new String(text, StandardCharsets.UTF_8), Optional.of("state5"));
                LoginRedirect.pasted(new String(text, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException words) {
                throw new IOException(words.getMessage(), words);
            }
        }
    },
    /// Files that a session is kept in.
    SESSIONS {
        @Override
        List<String> texts() {
            return HostileSamples.SESSIONS;
        }

        @Override
        void read(byte[] text) throws IOException {
            Path file = Files.createTempFile("hostile", ".session");
            try {
                Files.write(file, text);
                new SessionFile(file, Optional.empty(), new SplittableRandom(1)).load();
            } finally {
                Files.delete(file);
            }
        }
    };

    /// Texts to break, and texts that have been broken by hand.
    List<byte[]> samples() {
        return texts().stream().map(sample -> sample.getBytes(StandardCharsets.ISO_8859_1)).toList();
    }

    abstract List<String> texts();

    /// Reads a text.
    ///
    /// @throws IOException if it is refused, which is the only way to fail
    abstract void read(byte[] text) throws IOException;
}
