package org.mirrorbench.engine.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for a secret in every form in which a program may have left it. */
public final class SecretSearch {

  private static final int LEAST = 8;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  private final Map<String, byte[]> forms = new LinkedHashMap<>();

  private SecretSearch(String secret) {
    text("plain", secret);
    text("JSON", secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
    text("Java or JAAS", secret.replace("\\", "\\\\").replace("\"", "\\\""));
    text("properties", properties(secret));
    String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    text("URL", url);
    text("URL, lower case", lowerEscapes(url));
    text("URL path", url.replace("+", "%20"));
    bytes("UTF-16LE", secret.getBytes(StandardCharsets.UTF_16LE));
    bytes("UTF-16BE", secret.getBytes(StandardCharsets.UTF_16BE));
    bytes("ISO-8859-1", secret.getBytes(StandardCharsets.ISO_8859_1));
    HexFormat hex = HexFormat.of();
    text("hex", hex.formatHex(secret.getBytes(StandardCharsets.UTF_8)));
    text("HEX", hex.withUpperCase().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
    base64(secret, StandardCharsets.UTF_8);
    base64(secret, StandardCharsets.UTF_16LE);
  }

  /**
   * @param secret long and odd enough not to occur by chance
   */
  public static SecretSearch of(String secret) {
    if (secret.length() < LEAST) {
      throw new IllegalArgumentException("Too short to be told from chance");
    }
    return new SecretSearch(secret);
  }

  /** The names of the forms in which the secret occurs; also inside zip and gzip. */
  public List<String> in(byte[] content) {
    List<String> found = new ArrayList<>();
    forms.forEach(
        (name, form) -> {
          if (contains(content, form)) {
            found.add(name);
          }
        });
    if (startsWith(content, ZIP) || startsWith(content, GZIP)) {
      found.addAll(unpacked(content));
    }
    return found;
  }

  /** {@code file: form} for each file under a folder in which the secret occurs. */
  public List<String> under(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        in(Files.readAllBytes(file))
            .forEach(form -> found.add(folder.relativize(file) + ": " + form));
        in(file.getFileName().toString().getBytes(StandardCharsets.UTF_8))
            .forEach(form -> found.add("the name of a file: " + form));
      }
    }
    return found;
  }

  private List<String> unpacked(byte[] content) {
    List<String> found = new ArrayList<>();
    try {
      if (startsWith(content, GZIP)) {
        found.addAll(in(new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes()));
        return found;
      }
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        for (String form : in(zip.readAllBytes())) {
          found.add(form + " in " + entry.getName());
        }
      }
    } catch (IOException e) {
      found.add("it cannot be unpacked: " + e.getMessage());
    }
    return found;
  }

  private void text(String name, String form) {
    bytes(name, form.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(String name, byte[] form) {
    forms.put(name, form);
  }

  /** Base64 of a text that holds the secret shows one of three forms, by where it begins. */
  private void base64(String secret, Charset charset) {
    byte[] bytes = secret.getBytes(charset);
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String name = "base64 of " + charset + " from byte " + before;
      text(
          name,
          sure(Base64.getEncoder().withoutPadding().encodeToString(shifted), shifted, before));
      text(
          name + ", URL-safe",
          sure(Base64.getUrlEncoder().withoutPadding().encodeToString(shifted), shifted, before));
    }
  }

  /** Without the letters that depend on what stands before or after. */
  private static String sure(String encoded, byte[] shifted, int before) {
    int from = before == 0 ? 0 : before + 1;
    int to = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
    return encoded.substring(from, to);
  }

  private static String properties(String secret) {
    StringBuilder escaped = new StringBuilder();
    for (int at = 0; at < secret.length(); at++) {
      char letter = secret.charAt(at);
      if (letter > 126) {
        escaped.append(String.format("\\u%04x", (int) letter));
      } else if ("\\=:#! ".indexOf(letter) >= 0) {
        escaped.append('\\').append(letter);
      } else {
        escaped.append(letter);
      }
    }
    return escaped.toString();
  }

  private static String lowerEscapes(String url) {
    return Pattern.compile("%[0-9A-F]{2}")
        .matcher(url)
        .replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    if (content.length < start.length) {
      return false;
    }
    return Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  private static boolean contains(byte[] content, byte[] form) {
    String haystack = new String(content, StandardCharsets.ISO_8859_1);
    return haystack.contains(new String(form, StandardCharsets.ISO_8859_1));
  }
}
