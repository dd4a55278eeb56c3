package org.mirrorbench.engine.connection;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Looks up every host name. One that resolves is enough, as it is for Kafka's clients. */
final class NameStage implements ConnectionStage {

  private static final Duration LIMIT = Duration.ofSeconds(4);

  @Override
  public Stage stage() {
    return Stage.NAME;
  }

  @Override
  public Duration limit() {
    return LIMIT.plusSeconds(1);
  }

  @Override
  public Finding run(Course course) throws InterruptedException {
    return switch (Address.parse(servers(course))) {
      case Result.Err<List<Address>>(Problem problem) ->
          Finding.failed(Diagnosis.ADDRESS_INVALID, problem.subject());
      case Result.Ok<List<Address>>(List<Address> addresses) -> look(course, addresses);
    };
  }

  /** What a reference in their place leads to; where secrets are missing, a later stage says so. */
  private static String servers(Course course) {
    String given = course.profile().bootstrapServers();
    return course.settings() instanceof Result.Ok<ClientSettings>(ClientSettings settings)
        ? Objects.requireNonNullElse(settings.get("bootstrap.servers"), given)
        : given;
  }

  private static Finding look(Course course, List<Address> addresses) throws InterruptedException {
    Map<String, Names.Answer> answers =
        Names.look(addresses.stream().map(Address::host).distinct().toList(), LIMIT);
    Map<Address, List<InetAddress>> located = new LinkedHashMap<>();
    for (Address address : addresses) {
      if (answers.get(address.host()) instanceof Names.Known(List<InetAddress> known)) {
        located.put(address, known);
      }
    }
    course.locate(located);
    return finding(answers);
  }

  private static Finding finding(Map<String, Names.Answer> answers) {
    String known = names(answers, Names.Known.class);
    String silent = names(answers, Names.Silent.class);
    String unknown = names(answers, Names.Unknown.class);
    if (known.isEmpty()) {
      return unknown.isEmpty()
          ? Finding.failed(Diagnosis.NAME_SILENT, silent, Long.toString(LIMIT.toSeconds()))
          : Finding.failed(Diagnosis.NAME_UNKNOWN, unknown);
    }
    if (!unknown.isEmpty() || !silent.isEmpty()) {
      String missing = unknown.isEmpty() ? silent : unknown;
      return Finding.passed(Diagnosis.NAMES_SOME_UNKNOWN, missing, known);
    }
    return answers.size() == 1
        ? Finding.passed(Diagnosis.NAME_RESOLVED, known, numbers(answers.get(known)))
        : Finding.passed(Diagnosis.NAMES_RESOLVED, Integer.toString(answers.size()), known);
  }

  private static String names(
      Map<String, Names.Answer> answers, Class<? extends Names.Answer> kind) {
    return answers.entrySet().stream()
        .filter(answer -> kind.isInstance(answer.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private static String numbers(Names.@Nullable Answer answer) {
    return answer instanceof Names.Known(List<InetAddress> known)
        ? known.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "))
        : "";
  }
}
