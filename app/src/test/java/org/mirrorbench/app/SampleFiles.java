package org.mirrorbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mirrorbench.engine.Exchange;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.format.Lint;
import org.mirrorbench.engine.format.LintFinding;
import org.mirrorbench.engine.format.SecretPlace;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Severity;

/** Files of two flows with a remark or two. */
final class SampleFiles implements Exchange {

  /** What was remembered before a plan. */
  final List<Imported> adopted = new CopyOnWriteArrayList<>();

  @Override
  public Result<Imported> read(Path file) {
    String name = String.valueOf(file.getFileName());
    return Result.ok(
        new Imported(
            "mm2.properties",
            List.of(SamplePlanner.spec(Sample.LATE), SamplePlanner.spec(Sample.GOOD)),
            List.of(),
            List.of(
                new LintFinding(
                    name,
                    14,
                    "paris-dc1->dr-frankfurt.topics.blacklist",
                    Severity.WARNING,
                    "removed-key",
                    Lint.EXCLUDE_GONE.of(),
                    Lint.WRITE_INSTEAD.of("topics.exclude")),
                new LintFinding(
                    name,
                    22,
                    "tasks.max",
                    Severity.ERROR,
                    "bad-value",
                    Lint.NOT_NUMBER.of(),
                    Lint.CORRECT_DEFAULT.of("1"))),
            List.of("line 31: our.own.note"),
            List.of()));
  }

  @Override
  public Result<Imported> read(List<Path> several) {
    return read(several.getFirst());
  }

  @Override
  public Result<List<FlowSpec>> adopt(Imported imported) {
    adopted.add(imported);
    return Result.ok(imported.flows());
  }

  @Override
  public Result<List<FlowName>> remember(Imported imported) {
    return Result.ok(imported.flows().stream().map(FlowSpec::name).toList());
  }

  @Override
  public Result<List<ExportedFile>> export(
      List<FlowName> flows, ExportFormat to, SecretPlace secrets) {
    return export(flows, to);
  }

  @Override
  public Result<List<ExportedFile>> export(List<FlowName> flows, ExportFormat to) {
    String name = to.name().toLowerCase(Locale.ROOT);
    return Result.ok(
        switch (to) {
          case MM2 ->
              List.of(
                  new ExportedFile(
                      "mm2.properties",
                      """
                      # Written by Mirrorbench; secrets are references.
                      clusters = paris-dc1, dr-frankfurt
                      paris-dc1.bootstrap.servers = kafka-1.paris.example.org:9093
                      dr-frankfurt.bootstrap.servers = kafka-1.fra.example.org:9093
                      paris-dc1.sasl.jaas.config = ${file:/etc/mirrorbench/secrets:paris}
                      paris-dc1->dr-frankfurt.enabled = true
                      paris-dc1->dr-frankfurt.topics = orders.*, payments
                      """));
          case CONNECT ->
              List.of(
                  new ExportedFile("source.json", "{\"name\": \"paris-source\"}\n"),
                  new ExportedFile("checkpoint.json", "{\"name\": \"paris-checkpoint\"}\n"));
          case STRIMZI, CURL -> List.of(new ExportedFile(name + ".txt", name + "\n"));
        });
  }
}
