package io.alphapanda.zerodha.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.zerodha.json.KiteJson;
import io.alphapanda.zerodha.json.UnexpectedReply;
import io.alphapanda.zerodha.json.WireShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Where a session is kept between commands: sealed under a passphrase if there is one, and else in a file that only its
/// owner can read.
public final class SessionFile {
    /// The setting of the passphrase.
    public static final String PASSPHRASE_NAME = "PANDA_KEY";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String SEALED = "sealed";
    private static final String SESSION = "session";
    private static final int BYTES_MAX = 64 << 10;

    private final Path path;
    private final Optional<String> passphrase;
    private final RandomGenerator random;

    /// @param random must be unpredictable
    public SessionFile(Path path, Optional<String> passphrase, RandomGenerator random) {
        this.path = path;
        this.passphrase = passphrase;
        this.random = random;
    }

    /// The file.
    public Path path() {
        return path;
    }

    /// Keeps a session, in place of any that was there.
    ///
    /// @return what should be said of how it is kept; empty if it is sealed
    public Optional<String> save(KiteSession session) throws IOException {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        JsonNode plain = WireShape.of(KiteSession.class).write(session);
        passphrase.ifPresentOrElse(words -> file.set(SEALED, seal(plain, words)),
                () -> file.set(SESSION, plain));
        boolean isPrivate = write(KiteJson.bytes(file));
        if (passphrase.isPresent()) {
            return Optional.empty();
        }
        return Optional.of("the session is kept in " + path + " as it is, "
                + (isPrivate ? "readable by you alone (mode 0600)"
                        : "and this file system cannot hide it from others")
                + "; set " + PASSPHRASE_NAME + " to seal it");
    }

    /// The session that is kept; empty if there is none.
    ///
    /// @throws IOException if there is one that cannot be read or opened
    public Optional<KiteSession> load() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (Files.size(path) > BYTES_MAX) {
            throw damaged("it is larger than " + BYTES_MAX + " bytes");
        }
        try {
            JsonNode file = KiteJson.parse(Files.readAllBytes(path), path.toString());
            JsonNode plain = file.has(SEALED) ? opened(file.get(SEALED)) : file.path(SESSION);
            return Optional.of(WireShape.of(KiteSession.class).read(plain, path.toString()));
        } catch (UnexpectedReply broken) {
            throw damaged(String.valueOf(broken.getMessage()));
        }
    }

    /// Forgets the session.
    ///
    /// @return true if there was one
    public boolean delete() throws IOException {
        return Files.deleteIfExists(path);
    }

    private JsonNode seal(JsonNode plain, String words) {
        SealedText text = SealedText.of(KiteJson.bytes(plain), words, random);
        return JsonNodeFactory.instance.objectNode().put("rounds", text.rounds())
                .put("salt", base64(text.salt()))
                .put("nonce", base64(text.nonce())).put("text", base64(text.sealed()));
    }

    private JsonNode opened(JsonNode sealed) throws IOException {
        String words = passphrase
                .orElseThrow(() -> new IOException("the session in " + path + " is sealed, and "
                        + PASSPHRASE_NAME + " is not set; set it, or log in again"));
        byte[] plain;
        try {
            SealedText text = new SealedText(sealed.path("rounds").asInt(), bytes(sealed, "salt"),
                    bytes(sealed, "nonce"), bytes(sealed, "text"));
            plain = text.open(words);
        } catch (IllegalArgumentException otherKey) {
            throw new IOException(
                    "the session in " + path + " cannot be opened: " + otherKey.getMessage() + "; set the "
                            + PASSPHRASE_NAME + " of then, or log in again",
                    otherKey);
        }
        return KiteJson.parse(plain, path.toString());
    }

    private boolean write(byte[] bytes) throws IOException {
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file has a folder");
        Files.createDirectories(folder);
        boolean isPosix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Path draft = isPosix
                ? Files.createTempFile(folder, ".session", ".new",
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createTempFile(folder, ".session", ".new");
        try {
            Files.write(draft, bytes);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return isPosix;
    }

    private IOException damaged(String why) {
        return new IOException("the session in " + path + " is damaged: " + why + "; log in again");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(JsonNode node, String name) {
        return Base64.getDecoder().decode(node.path(name).asText());
    }
}
