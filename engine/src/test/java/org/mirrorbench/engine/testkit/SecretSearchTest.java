package org.mirrorbench.engine.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SecretSearchTest {

  private static final String SECRET = "Zäh/7 \"Nadel\"=Heu";
  private static final SecretSearch SEARCH = SecretSearch.of(SECRET);

  static Stream<byte[]> hidden() {
    Base64.Encoder base64 = Base64.getEncoder();
    return Stream.of(
        utf8("x" + SECRET + "y"),
        base64.encode(utf8(SECRET)),
        base64.encode(utf8("user:" + SECRET)),
        base64.encode(utf8("usr:" + SECRET + "more")),
        base64.encode(utf8("usr1:" + SECRET + "more!")),
        Base64.getUrlEncoder().encode(utf8("12" + SECRET + "345")),
        utf8(URLEncoder.encode(SECRET, StandardCharsets.UTF_8)),
        ("a" + SECRET).getBytes(StandardCharsets.UTF_16LE),
        ("a" + SECRET).getBytes(StandardCharsets.UTF_16BE),
        SECRET.getBytes(StandardCharsets.ISO_8859_1),
        utf8("password=\"Zäh/7 \\\"Nadel\\\"=Heu\";"),
        utf8("password=Z\\u00e4h/7\\ \"Nadel\"\\=Heu"),
        zipped(utf8(SECRET)));
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void shouldFindTheSecretInEveryForm(byte[] content) {
    assertThat(SEARCH.in(content)).isNotEmpty();
  }

  @Test
  void shouldFindNothingWhereThereIsNothing() {
    assertThat(SEARCH.in(utf8("Zäh/8 \"Nadel\"=Heu, ${env:SECRET}"))).isEmpty();
  }

  @Test
  void shouldNameTheFile(@TempDir Path folder) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("logs")).resolve("a.log"), SECRET);

    assertThat(SEARCH.under(folder)).first().asString().startsWith("logs").endsWith(": plain");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zipped(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("workspace.mv.db"));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
