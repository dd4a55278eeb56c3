package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document cannot lie: its table names what the code has, each once. */
final class DoctorDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "doctor.md");
  private static final Pattern ID = Pattern.compile("`([a-z-]+)`");
  private static final Pattern FINDING = Pattern.compile("`([a-z-]+)` \\(([a-z]+)\\)");
  private static final int PROBLEMS = 54;
  private static final int LEAST = 45;

  private record Row(String number, String checks, String findings, String repair) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      String[] cells = line.split("\\s*\\|\\s*", -1);
      if (cells.length == 9 && cells[1].matches("\\d+|–")) {
        rows.add(new Row(cells[1], cells[3], cells[4], cells[6]));
      }
    }
    return rows;
  }

  @Test
  void shouldListEveryProblem() throws IOException {
    List<String> numbers = rows().stream().map(Row::number).filter(it -> !it.equals("–")).toList();

    assertThat(numbers)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, PROBLEMS).mapToObj(Integer::toString).toList());
    assertThat(rows()).filteredOn(row -> row.checks().contains("`")).hasSizeGreaterThan(LEAST);
  }

  @Test
  void shouldNameEveryCheck() throws IOException {
    List<String> named =
        rows().stream()
            .flatMap(row -> ID.matcher(row.checks()).results())
            .map(found -> found.group(1))
            .distinct()
            .toList();

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(Checks.ALL.stream().map(Check::id).toList());
  }

  @Test
  void shouldNameEveryFindingWithItsSeverity() throws IOException {
    List<String> named =
        rows().stream()
            .flatMap(row -> FINDING.matcher(row.findings()).results())
            .map(MatchResult::group)
            .toList();

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Symptom.values())
                .map(symptom -> "`" + symptom.id() + "` (" + symptom.severity() + ")")
                .toList());
  }

  @Test
  void shouldKnowTheKindsOfRepairs() throws IOException {
    assertThat(rows())
        .allSatisfy(
            row ->
                assertThat(row.repair().split(", "))
                    .isSubsetOf("settings", "topic", "partitions", "restart", "–"));
  }

  @Test
  void shouldNameEveryQuestion() throws IOException {
    String document = Files.readString(DOCUMENT);

    assertThat(Question.values())
        .allSatisfy(question -> assertThat(document).contains("`" + question.id() + "`"));
  }

  @Test
  void shouldFillEverySentence() {
    List<String> many = IntStream.range(0, 9).mapToObj(i -> "v").toList();

    assertThat(Stream.of(Symptom.values()).map(symptom -> new Finding(symptom, "s", many, null)))
        .allSatisfy(
            finding -> {
              assertThat(finding.evidence()).isNotBlank().doesNotContain("{", "\"");
              assertThat(finding.remedy()).isNotBlank().doesNotContain("{", "\"");
            });
  }
}
