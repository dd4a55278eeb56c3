import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes a Java runtime that contains JavaFX, and from it an application that needs no installed
 * Java: {@code Image LAYOUT ARGUMENTS ICONS java.options OUT}.
 *
 * <p>It is of the system and the JDK that run this program. LAYOUT is what the app's build has laid
 * out: jars in lib, JavaFX in lib/fx. ARGUMENTS holds jlink.args and jpackage.args, and in a folder
 * for each system more for jpackage and a NAME.properties for each further launcher.
 */
final class Image {

  private static final String CACHE = "mirrorbench.aot";

  private final String system = system();
  private final Path layout;
  private final Path arguments;
  private final Path icons;
  private final Path options;
  private final Path runtime;
  private final Path input;
  private final Path image;

  private Image(Path layout, Path arguments, Path icons, Path options, Path out) {
    this.layout = layout;
    this.arguments = arguments;
    this.icons = icons;
    this.options = options;
    this.runtime = out.resolve("runtime");
    this.input = out.resolve("input");
    this.image = out.resolve("image");
  }

  public static void main(String[] args) throws Exception {
    List<Path> paths = Stream.of(args).map(Path::of).toList();
    Image image = new Image(paths.get(0), paths.get(1), paths.get(2), paths.get(3), paths.get(4));
    image.link();
    image.copyLibraries();
    image.dumpClasses();
    image.pack();
    image.train();
  }

  private void link() throws IOException, InterruptedException {
    delete(runtime);
    String modules =
        modules().stream().map(Path::toString).collect(Collectors.joining(separator()));
    run("jlink", List.of("--module-path", modules, "--output", runtime.toString(), at("jlink")));
  }

  /** JavaFX's jars from Maven: those without a system in their name are empty. */
  private List<Path> modules() throws IOException {
    return files(layout.resolve("lib/fx")).filter(Image::isModule).toList();
  }

  private static boolean isModule(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry("module-info.class") != null;
    } catch (IOException e) {
      throw new IllegalStateException("Not a jar: " + jar, e);
    }
  }

  /** Puts JavaFX's libraries where the runtime has its own; the runtime's win. */
  private void copyLibraries() throws IOException {
    Path target = runtime.resolve(system.equals("windows") ? "bin" : "lib");
    for (Path jar : modules()) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
          copyLibrary(zip, e.nextElement(), target);
        }
      }
    }
  }

  private static void copyLibrary(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Path file = target.resolve(entry.getName());
    if (entry.getName().matches("[^/]+\\.(so|dylib|dll)") && Files.notExists(file)) {
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, file);
      }
    }
  }

  /** The JDK's classes, parsed ahead: once for the brokers' options and once for ours. */
  private void dumpClasses() throws IOException, InterruptedException {
    String java = runtime.resolve("bin/java").toString();
    start(List.of(java, "-Xshare:dump", "-Xlog:cds*=error"));
    start(List.of(java, "-XX:+UseCompactObjectHeaders", "-Xshare:dump", "-Xlog:cds*=error"));
  }

  private void pack() throws IOException, InterruptedException {
    delete(input);
    delete(image);
    Files.createDirectories(input);
    for (Path jar : jars(layout.resolve("lib"))) {
      Files.copy(jar, input.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
    List<String> line = new ArrayList<>(List.of(at("jpackage"), at(system + "/jpackage")));
    line.addAll(List.of("--input", input.toString(), "--dest", image.toString()));
    line.addAll(List.of("--runtime-image", runtime.toString(), "--icon", icon().toString()));
    options().forEach(option -> line.addAll(List.of("--java-options", option)));
    launchers().forEach(launcher -> line.addAll(List.of("--add-launcher", launcher)));
    run("jpackage", line);
    delete(input);
  }

  /** By the program that trains the launch script's JVM, on this image's. */
  private void train() throws IOException, InterruptedException {
    if (!system.equals("linux")) {
      return; // elsewhere jars and launchers lie otherwise; not tried
    }
    Path home = image.resolve("Mirrorbench").toAbsolutePath();
    run(
        "java",
        List.of(
            "-Dlogback.configurationFile=none",
            "-cp",
            home.resolve("lib/app").toString() + "/*",
            options.resolveSibling("Train.java").toString(),
            home.resolve("bin/mirrorbench").toString(),
            home.resolve("lib/app").resolve(CACHE).toString(),
            image.resolveSibling("training").toString()));
    if (Files.exists(home.resolve("lib/app").resolve(CACHE))) {
      for (Path file : files(home.resolve("lib/app")).toList()) {
        useCache(file);
      }
    }
  }

  /** A launcher that already used the cache could not write it. */
  private static void useCache(Path file) throws IOException {
    if (file.toString().endsWith(".cfg")) {
      String section = "[JavaOptions]\n";
      String line = "java-options=";
      String options =
          line + "-Xlog:aot*=off,cds*=off\n" + line + "-XX:AOTCache=$APPDIR/" + CACHE + "\n";
      Files.writeString(file, Files.readString(file).replace(section, section + options));
    }
  }

  private List<String> options() throws IOException {
    try (Stream<String> lines = Files.lines(options)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  private List<String> launchers() throws IOException {
    return files(arguments.resolve(system))
        .filter(file -> file.toString().endsWith(".properties"))
        .map(file -> file.getFileName().toString().replace(".properties", "=" + file))
        .toList();
  }

  private Path icon() {
    String kind =
        switch (system) {
          case "windows" -> "ico";
          case "macos" -> "icns";
          default -> "png";
        };
    return icons.resolve("mirrorbench." + kind);
  }

  private String at(String name) {
    return "@" + arguments.resolve(name + ".args");
  }

  /** As a process: only the tools' own launchers read the @files. */
  private static void run(String tool, List<String> line) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(line);
    start(command);
  }

  private static void start(List<String> line) throws IOException, InterruptedException {
    int code = new ProcessBuilder(line).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("Ended with " + code + ": " + line);
    }
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    return files(folder).filter(file -> file.toString().endsWith(".jar")).toList();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String separator() {
    return System.getProperty("path.separator");
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "windows";
    }
    return name.startsWith("mac") ? "macos" : "linux";
  }
}
