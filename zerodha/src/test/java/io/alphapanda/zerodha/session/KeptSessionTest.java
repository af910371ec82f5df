package io.alphapanda.zerodha.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSessionTest {
    @TempDir
    private Path folder;

    @Test
    void a_login_and_a_logout_elsewhere_are_followed() throws Exception {
        SessionFile file = new SessionFile(folder.resolve("session.json"), Optional.empty(),
                new SplittableRandom(1));
        KeptSession kept = new KeptSession(file);
        assertThat(kept.get()).isEmpty();
        KiteSession first = new KiteSession("key0key0", "token1token1", "AB1234", 1);
        file.save(first);
        assertThat(kept.get()).contains(first.signature());
        KiteSession second = new KiteSession("key0key0", "token2token2", "AB1234", 2);
        file.save(second);
        Files.setLastModifiedTime(file.path(), FileTime.fromMillis(1_900_000_000_000L));
        assertThat(kept.session()).contains(second);
        Files.writeString(file.path(), "damaged");
        Files.setLastModifiedTime(file.path(), FileTime.fromMillis(1_900_000_001_000L));
        assertThat(kept.get()).isEmpty();
        file.save(first);
        assertThat(kept.get()).contains(first.signature());
        assertThat(file.delete()).isTrue();
        assertThat(kept.get()).isEmpty();
    }
}
