package io.alphapanda.zerodha.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
    private static final KiteSession SESSION = new KiteSession("key0key0", "token1token1", "AB1234",
            1_700_000_000_000_000L);
    @TempDir
    private Path folder;

    @Test
    void without_a_passphrase_it_is_readable_by_its_owner_alone_and_that_is_said() throws Exception {
        SessionFile file = file(Optional.empty());
        assertThat(file.save(SESSION)).hasValueSatisfying(
                warning -> assertThat(warning).contains("mode 0600", "set PANDA_KEY"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(file.load()).contains(SESSION);
    }

    @Test
    void under_a_passphrase_nothing_of_it_can_be_read_without_it() throws Exception {
        SessionFile file = file(Optional.of("correct horse"));
        assertThat(file.save(SESSION)).isEmpty();
        String kept = Files.readString(file.path());
        assertThat(kept).doesNotContain("token1token1", "key0key0", "AB1234");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(file.load()).contains(SESSION);
        assertThatThrownBy(() -> file(Optional.of("battery staple")).load()).isInstanceOf(IOException.class)
                .hasMessageContaining("sealed under another passphrase").hasMessageContaining("PANDA_KEY");
        assertThatThrownBy(() -> file(Optional.empty()).load()).isInstanceOf(IOException.class)
                .hasMessageContaining("PANDA_KEY is not set");
    }

    @Test
    void sealing_the_same_session_twice_gives_other_bytes() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        SessionFile file = new SessionFile(folder.resolve("s"), Optional.of("k"), random);
        file.save(SESSION);
        String first = Files.readString(file.path());
        file.save(SESSION);
        assertThat(Files.readString(file.path())).isNotEqualTo(first);
    }

    @Test
    void a_changed_bit_is_noticed() throws Exception {
        SealedText sealed = SealedText.of("words".getBytes(StandardCharsets.UTF_8), "k",
                new SplittableRandom(1));
        byte[] changed = sealed.sealed();
        changed[0] ^= 1;
        assertThatThrownBy(
                () -> new SealedText(sealed.rounds(), sealed.salt(), sealed.nonce(), changed).open("k"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("or changed");
    }

    @Test
    void a_damaged_file_says_so_and_names_the_remedy() throws Exception {
        SessionFile file = file(Optional.empty());
        for (String damaged : new String[]{"", "{", "{}", "{\"session\":{\"api_key\":1}}"}) {
            Files.writeString(file.path(), damaged);
            assertThatThrownBy(file::load).as(damaged).isInstanceOf(IOException.class)
                    .hasMessageContaining("is damaged").hasMessageContaining("log in again");
        }
        Files.writeString(file.path(),
                "{\"sealed\":{\"rounds\":999999999,\"salt\":\"\",\"nonce\":\"\",\"text\":\"\"}}");
        assertThatThrownBy(() -> file(Optional.of("k")).load()).isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void what_is_forgotten_is_gone() throws Exception {
        SessionFile file = file(Optional.empty());
        assertThat(file.load()).isEmpty();
        assertThat(file.delete()).isFalse();
        file.save(SESSION);
        assertThat(file.delete()).isTrue();
        assertThat(file.load()).isEmpty();
    }

    @Test
    void nothing_secret_is_in_any_description() {
        assertThat(
                SESSION + " " + new KiteCredentials("key0key0", "secret0secret0") + " " + SESSION.signature())
                .doesNotContain("token1token1", "key0key0", "secret0");
    }

    private SessionFile file(Optional<String> passphrase) {
        return new SessionFile(folder.resolve("zerodha.session"), passphrase, new SplittableRandom(1));
    }
}
