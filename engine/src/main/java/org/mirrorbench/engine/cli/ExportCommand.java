package org.mirrorbench.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.Difference;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.format.Exporter;
import org.mirrorbench.engine.format.FlowFiles;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.format.SecretPlace;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export FILE --to FORMAT --out DIR}: the flows of files in another format. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the flows of files for MirrorMaker, Connect, Strimzi or curl.")
final class ExportCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that belong together")
  private List<Path> files = List.of();

  @Option(names = "--to", required = true, description = "${COMPLETION-CANDIDATES}")
  private ExportFormat to = ExportFormat.MM2;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write")
  private Path out = Path.of(".");

  @Option(names = "--flow", paramLabel = "A->B", description = "Only this flow; repeatable")
  private List<String> only = List.of();

  @Option(
      names = "--secrets",
      paramLabel = "PLACE",
      converter = SecretPlaceConverter.class,
      description =
          "Where readers find secrets: env, env:PREFIX, file:/PATH or kubernetes:NAMESPACE/SECRET")
  private @Nullable SecretPlace secrets;

  @Option(names = "--yes", description = "Replace files that are there")
  private boolean yes;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  /** 0 written, 2 unreadable or not to be written so, 3 a secret cannot be had. */
  @Override
  public Integer call() throws IOException {
    List<FlowSpec> flows = FlowFiles.open(files).then(this::chosen).orThrow();
    List<ExportedFile> written =
        (secrets == null ? Exporter.export(flows, to) : Exporter.export(flows, to, secrets))
            .orThrow();
    refuseToReplace(written);
    Files.createDirectories(out);
    for (ExportedFile file : written) {
      Path path = out.resolve(file.name());
      Files.writeString(path, file.text(), charset(file));
      if (file.name().endsWith(".sh") && !path.toFile().setExecutable(true, true)) {
        throw new IOException(path + " cannot be made executable");
      }
    }
    report(flows, written);
    return ExitCode.GOOD;
  }

  private static Charset charset(ExportedFile file) {
    return file.name().endsWith(".properties")
        ? StandardCharsets.ISO_8859_1
        : StandardCharsets.UTF_8;
  }

  private Result<List<FlowSpec>> chosen(Imported read) {
    List<FlowName> names = read.flows().stream().map(FlowSpec::name).toList();
    for (String wanted : only) {
      if (names.stream().noneMatch(name -> name.toString().equals(wanted))) {
        return Result.err(
            new Problem.Invalid(
                String.valueOf(files.getFirst()),
                "it has no flow " + wanted + ".",
                "Its flows: " + names + "."));
      }
    }
    return names.isEmpty()
        ? Result.err(
            new Problem.Invalid(
                String.valueOf(files.getFirst()),
                "no whole flow is in it.",
                "Give the file of the source connector too."))
        : Result.ok(
            read.flows().stream()
                .filter(flow -> only.isEmpty() || only.contains(flow.name().toString()))
                .toList());
  }

  private void refuseToReplace(List<ExportedFile> files) {
    for (ExportedFile file : files) {
      Path path = out.resolve(file.name());
      if (!yes && Files.exists(path)) {
        Result.err(
                new Problem.Invalid(
                    path.toString(),
                    "there is a file already.",
                    "Choose another folder, or replace it with --yes."))
            .orThrow();
      }
    }
  }

  private void report(List<FlowSpec> flows, List<ExportedFile> written) {
    PrintWriter print = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    List<Difference> differences = Difference.of(flows);
    if (json) {
      print.println(Json.line(document(written, differences)));
    } else {
      written.forEach(file -> print.println(out.resolve(file.name())));
      differences.forEach(
          one ->
              print.printf(
                  "%s: %s = %s, where stock takes %s%n",
                  one.flow(), one.key(), one.value(), one.stock() == null ? "-" : one.stock()));
    }
    print.flush();
  }

  private Map<String, Object> document(List<ExportedFile> written, List<Difference> differences) {
    List<Object> rows = new ArrayList<>();
    for (Difference one : differences) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("flow", one.flow().toString());
      row.put("key", one.key());
      row.put("value", one.value());
      row.put("stock", one.stock());
      rows.add(row);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "files", written.stream().map(file -> out.resolve(file.name()).toString()).toList());
    document.put("differences", rows);
    return document;
  }
}
