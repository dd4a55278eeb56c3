package org.mirrorbench.engine.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A self-signed certificate for loopback with its key, and the certificate alone as PEM. */
public record RestCertificate(Path keyStore, String password, Path certificate) {

  /** Made by the JDK's own tool. */
  public static RestCertificate create(Path folder, String name, String... names)
      throws IOException, InterruptedException {
    Path store = folder.resolve(name + ".p12");
    Path certificate = folder.resolve(name + ".pem");
    String password = "changeit-" + name;
    keytool(
        store,
        password,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-validity",
        "30",
        "-ext",
        "san=" + String.join(",", names));
    keytool(store, password, "-exportcert", "-rfc", "-file", certificate.toString());
    return new RestCertificate(store, password, certificate);
  }

  private static void keytool(Path store, String password, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-alias", "rest", "-keystore", store.toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", password));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed: " + String.join(" ", arguments));
    }
  }
}
