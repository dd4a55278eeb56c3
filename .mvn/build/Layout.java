import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the launch scripts beside the jars that the build has laid out: {@code Layout DIR
 * java.options}.
 *
 * <p>They run on the JDK that runs this program, the one of the tool chain. Jars stand on the class
 * path, because Connect's share packages; JavaFX stands on the module path.
 */
final class Layout {

  private static final String SHELL =
      """
      #!/bin/sh
      # Starts Mirrorbench. MIRRORBENCH_JAVA names another java, MIRRORBENCH_OPTS adds JVM options.
      home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
      jars=
      for jar in "$home"/lib/*.jar; do jars="$jars${jars:+:}$jar"; done
      aot=
      if [ -f "$home/lib/mirrorbench.aot" ]; then aot="-XX:AOTCache=$home/lib/mirrorbench.aot"; fi
      exec "${MIRRORBENCH_JAVA:-@java@}" @options@ "-Xlog:aot*=off,cds*=off" ${aot:+"$aot"} \\
        $MIRRORBENCH_OPTS --module-path "$home/lib/fx" -cp "$jars" org.mirrorbench.app.Main "$@"
      """;

  private static final String BATCH =
      """
      @echo off
      rem Starts Mirrorbench. MIRRORBENCH_JAVA names another java, MIRRORBENCH_OPTS adds JVM options.
      set "MB_HOME=%~dp0.."
      if "%MIRRORBENCH_JAVA%"=="" set "MIRRORBENCH_JAVA=@java@"
      "%MIRRORBENCH_JAVA%" @options@ %MIRRORBENCH_OPTS% --module-path "%MB_HOME%\\lib\\fx" ^
        -cp "%MB_HOME%\\lib\\*" org.mirrorbench.app.Main %*
      """;

  public static void main(String[] args) throws IOException {
    Path bin = Files.createDirectories(Path.of(args[0], "bin"));
    String options = options(Path.of(args[1]));
    Path script = Files.writeString(bin.resolve("mirrorbench"), filled(SHELL, options));
    if (Files.getFileStore(script).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(bin.resolve("mirrorbench.cmd"), filled(BATCH, options).replace("\n", "\r\n"));
  }

  private static String options(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.joining(" "));
    }
  }

  private static String filled(String script, String options) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return script.replace("@java@", java).replace("@options@", options);
  }
}
