package org.mirrorbench.engine.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.secret.Secret;

/**
 * Certificates of a test authority, made by the JDK's own keytool once for a JVM.
 *
 * <p>Key stores, trust stores and encrypted keys all have {@link #PASSWORD}.
 */
public final class TestCertificates {

  public static final String PASSWORD = "keep-this-store-5e1f";

  /** Each has a key store and PEM files. */
  public enum Holder {
    /** A broker on {@code localhost} and 127.0.0.1. */
    SERVER("365", "", "ca", "san=dns:localhost,ip:127.0.0.1"),
    /** Ended weeks ago. */
    EXPIRED("10", "-30d", "ca", "san=dns:localhost,ip:127.0.0.1"),
    /** Ends in ten days. */
    EXPIRING("310", "-300d", "ca", "san=dns:localhost,ip:127.0.0.1"),
    /** A broker on another host. */
    WRONG_HOST("365", "", "ca", "san=dns:kafka.example.org"),
    /** {@code CN=mirror}, a client. */
    MIRROR("365", "", "ca", "san=email:mirror@example.org"),
    /** A client and server of an authority that nobody trusts. */
    STRANGER("365", "", "strange-ca", "san=dns:localhost,ip:127.0.0.1");

    private final String days;
    private final String start;
    private final String signer;
    private final String extension;

    Holder(String days, String start, String signer, String extension) {
      this.days = days;
      this.start = start;
      this.signer = signer;
      this.extension = extension;
    }

    private String alias() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Path folder;
  private final KeyStore all;

  private TestCertificates(Path folder) throws IOException, GeneralSecurityException {
    this.folder = folder;
    Path store = folder.resolve("all.p12");
    keytool(store, "ca", "-ext", "bc:c");
    keytool(store, "strange-ca", "-ext", "bc:c");
    for (Holder holder : Holder.values()) {
      keytool(store, holder);
    }
    this.all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      all.load(in, PASSWORD.toCharArray());
    }
    writeTrust("trust", "ca");
    writeTrust("strange-trust", "strange-ca");
    for (Holder holder : Holder.values()) {
      writeKeys(holder);
    }
  }

  public static TestCertificates get() {
    return Once.INSTANCE;
  }

  public Path folder() {
    return folder;
  }

  public static Secret password() {
    return Secret.of(PASSWORD);
  }

  /** Who believes the good authority. */
  public Tls.Trust trust(Tls.Format format) {
    return new Tls.Trust.Store(format, file("trust", format).toString(), password());
  }

  /** Who believes the good authority, as a PEM file. */
  public Path trustPem() {
    return folder.resolve("trust.pem");
  }

  /** Who believes another authority only. */
  public Tls.Trust strangeTrust() {
    return new Tls.Trust.PemFile(folder.resolve("strange-trust.pem").toString());
  }

  /** A key store with one key. */
  public Path keyStore(Holder holder, Tls.Format format) {
    return file(holder.alias(), format);
  }

  public Tls.Identity identity(Holder holder, Tls.Format format) {
    return new Tls.Identity.Store(format, keyStore(holder, format).toString(), password(), null);
  }

  /** Private key and certificate chain in one file. */
  public Path pem(Holder holder) {
    return folder.resolve(holder.alias() + ".pem");
  }

  /** Encrypted private key and certificate chain in one file. */
  public Path encryptedPem(Holder holder) {
    return folder.resolve(holder.alias() + "-encrypted.pem");
  }

  /** The certificate chain alone: no key. */
  public Path chainPem(Holder holder) {
    return folder.resolve(holder.alias() + "-chain.pem");
  }

  /** Trusts the good authority and has no certificate of its own. */
  public Tls tls() {
    return new Tls(trust(Tls.Format.PKCS12), null, true);
  }

  /** Trusts the good authority and is {@code CN=mirror}. */
  public Tls mutual() {
    return new Tls(trust(Tls.Format.PKCS12), identity(Holder.MIRROR, Tls.Format.PKCS12), true);
  }

  private Path file(String name, Tls.Format format) {
    return folder.resolve(name + (format == Tls.Format.JKS ? ".jks" : ".p12"));
  }

  private static void keytool(Path store, Holder holder) throws IOException {
    List<String> options =
        new ArrayList<>(List.of("-signer", holder.signer, "-ext", holder.extension));
    options.addAll(List.of("-validity", holder.days));
    if (!holder.start.isEmpty()) {
      options.addAll(List.of("-startdate", holder.start));
    }
    keytool(store, holder.alias(), options.toArray(String[]::new));
  }

  private static void keytool(Path store, String alias, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair"));
    command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD, "-alias", alias, "-dname", "CN=" + alias));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(Arrays.asList(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool for " + alias + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void writeTrust(String name, String authority)
      throws IOException, GeneralSecurityException {
    Certificate certificate = all.getCertificate(authority);
    for (Tls.Format format : Tls.Format.values()) {
      KeyStore store = empty(format);
      store.setCertificateEntry(authority, certificate);
      write(store, file(name, format));
    }
    Files.writeString(
        folder.resolve(name + ".pem"), block("CERTIFICATE", certificate.getEncoded()));
  }

  private void writeKeys(Holder holder) throws IOException, GeneralSecurityException {
    Key key = all.getKey(holder.alias(), PASSWORD.toCharArray());
    Certificate[] chain = all.getCertificateChain(holder.alias());
    for (Tls.Format format : Tls.Format.values()) {
      KeyStore store = empty(format);
      store.setKeyEntry(holder.alias(), key, PASSWORD.toCharArray(), chain);
      write(store, keyStore(holder, format));
    }
    StringBuilder certificates = new StringBuilder();
    for (Certificate certificate : chain) {
      certificates.append(block("CERTIFICATE", certificate.getEncoded()));
    }
    Files.writeString(chainPem(holder), certificates);
    Files.writeString(pem(holder), block("PRIVATE KEY", key.getEncoded()) + certificates);
    Files.writeString(
        encryptedPem(holder), block("ENCRYPTED PRIVATE KEY", encrypted(key)) + certificates);
  }

  private static byte[] encrypted(Key key) throws GeneralSecurityException, IOException {
    String algorithm = "PBEWithSHA1AndDESede";
    byte[] salt = new byte[8];
    new SecureRandom().nextBytes(salt);
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.ENCRYPT_MODE,
        SecretKeyFactory.getInstance(algorithm)
            .generateSecret(new PBEKeySpec(PASSWORD.toCharArray())),
        new PBEParameterSpec(salt, 1000));
    return new EncryptedPrivateKeyInfo(cipher.getParameters(), cipher.doFinal(key.getEncoded()))
        .getEncoded();
  }

  private static String block(String name, byte[] content) {
    return "-----BEGIN "
        + name
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
        + "\n-----END "
        + name
        + "-----\n";
  }

  private static KeyStore empty(Tls.Format format) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(format.name());
    store.load(null, null);
    return store;
  }

  private static void write(KeyStore store, Path file)
      throws IOException, GeneralSecurityException {
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private static final class Once {
    static final TestCertificates INSTANCE = make();

    private static TestCertificates make() {
      try {
        Path folder = Files.createTempDirectory("certificates");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TempFolders.delete(folder)));
        return new TestCertificates(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
