package io.alphapanda.zerodha.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A text under a passphrase: AES-256 in GCM, the key made by PBKDF2 with HMAC-SHA-256.
final class SealedText {
    /// Rounds of what is sealed from now on.
    static final int ROUNDS = 210_000;
    /// What was sealed with more is not opened: it would only cost time.
    static final int ROUNDS_MAX = 2_000_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int PROOF_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final byte[] PURPOSE = "alpha-panda session 1".getBytes(StandardCharsets.US_ASCII);

    private final int rounds;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] sealed;

    /// @param rounds of PBKDF2
    /// @param salt of the passphrase, another for each text
    /// @param nonce of the cipher, another for each text
    /// @param sealed the text and its proof
    /// @throws IllegalArgumentException if nobody can have sealed it
    SealedText(int rounds, byte[] salt, byte[] nonce, byte[] sealed) {
        if (rounds < 1 || rounds > ROUNDS_MAX || salt.length != SALT_BYTES || nonce.length != NONCE_BYTES
                || sealed.length < PROOF_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("it is no sealed text");
        }
        this.rounds = rounds;
        this.salt = salt.clone();
        this.nonce = nonce.clone();
        this.sealed = sealed.clone();
    }

    /// Seals a text.
    ///
    /// @param random must be unpredictable
    static SealedText of(byte[] text, String passphrase, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            return new SealedText(ROUNDS, salt, nonce,
                    cipher(Cipher.ENCRYPT_MODE, passphrase, ROUNDS, salt, nonce).doFinal(text));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has AES in GCM", never);
        }
    }

    int rounds() {
        return rounds;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] nonce() {
        return nonce.clone();
    }

    byte[] sealed() {
        return sealed.clone();
    }

    /// The text.
    ///
    /// @throws IllegalArgumentException if the passphrase is another, or somebody changed a bit
    byte[] open(String passphrase) {
        try {
            return cipher(Cipher.DECRYPT_MODE, passphrase, rounds, salt, nonce).doFinal(sealed);
        } catch (AEADBadTagException otherKey) {
            throw new IllegalArgumentException("it was sealed under another passphrase, or changed",
                    otherKey);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has AES in GCM", never);
        }
    }

    private static Cipher cipher(int mode, String passphrase, int rounds, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, rounds, KEY_BITS);
        SecretKey key = new SecretKeySpec(
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded(),
                "AES");
        spec.clearPassword();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(PROOF_BITS, nonce));
        cipher.updateAAD(PURPOSE);
        return cipher;
    }
}
