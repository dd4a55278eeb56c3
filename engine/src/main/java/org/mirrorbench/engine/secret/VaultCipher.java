package org.mirrorbench.engine.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.mirrorbench.engine.secret.VaultFile.Kdf;
import org.mirrorbench.engine.secret.VaultFile.Sealed;

/** The vault's cryptography, all of it the JDK's: PBKDF2 with HMAC-SHA-512 and AES-256-GCM. */
final class VaultCipher {

  private static final String KDF = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 220_000;
  private static final int LEAST_ITERATIONS = 100_000;
  private static final int MOST_ITERATIONS = 20_000_000;
  private static final int KEY_BYTES = 32;
  private static final int SALT_BYTES = 32;
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private VaultCipher() {}

  static byte[] newKey() {
    return random(KEY_BYTES);
  }

  static Kdf newKdf() {
    return new Kdf(KDF, ITERATIONS, Base64.getEncoder().encodeToString(random(SALT_BYTES)));
  }

  /** Whether the figures are such as this program writes, or a later one may. */
  static boolean knows(Kdf kdf) {
    return kdf.name().equals(KDF)
        && kdf.iterations() >= LEAST_ITERATIONS
        && kdf.iterations() <= MOST_ITERATIONS
        && salted(kdf);
  }

  private static boolean salted(Kdf kdf) {
    try {
      return Base64.getDecoder().decode(kdf.salt()).length >= SALT_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The data key under the password's. Takes about a fifth of a second. */
  static Sealed wrap(byte[] key, char[] password, Kdf kdf) {
    byte[] derived = derive(password, kdf);
    try {
      return seal(derived, key, header(kdf));
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }

  /** Empty when the password is another. */
  static Optional<byte[]> unwrap(Sealed wrapped, char[] password, Kdf kdf) {
    byte[] derived = derive(password, kdf);
    try {
      return open(derived, wrapped, header(kdf));
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }

  static Sealed seal(byte[] key, byte[] text, byte[] associated) {
    byte[] iv = random(IV_BYTES);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, iv, associated).doFinal(text);
      Base64.Encoder base64 = Base64.getEncoder();
      return new Sealed(base64.encodeToString(iv), base64.encodeToString(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES-GCM", e);
    }
  }

  /** Empty when the key, the text or what is associated is not what it was. */
  static Optional<byte[]> open(byte[] key, Sealed sealed, byte[] associated) {
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      byte[] iv = base64.decode(sealed.iv());
      return iv.length == IV_BYTES
          ? Optional.of(
              cipher(Cipher.DECRYPT_MODE, key, iv, associated)
                  .doFinal(base64.decode(sealed.text())))
          : Optional.empty();
    } catch (AEADBadTagException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES-GCM", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] iv, byte[] associated)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(associated);
    return cipher;
  }

  private static byte[] derive(char[] password, Kdf kdf) {
    PBEKeySpec spec =
        new PBEKeySpec(
            password, Base64.getDecoder().decode(kdf.salt()), kdf.iterations(), KEY_BYTES * 8);
    try {
      return SecretKeyFactory.getInstance(KDF).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + KDF, e);
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] header(Kdf kdf) {
    return (VaultFile.FORMAT + " " + kdf.name() + " " + kdf.iterations() + " " + kdf.salt())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }
}
