package org.mirrorbench.engine.secret;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * Reads references such as {@code ${file:/run/kafka.properties:pw}} on this machine, with Kafka's
 * own providers and by Kafka's own grammar.
 */
final class ExternalReferences {

  private final Map<String, ConfigProvider> providers;

  /**
   * @param environment what {@code ${env:...}} sees
   */
  ExternalReferences(Map<String, String> environment) {
    this.providers =
        Map.of(
            "file", new FileConfigProvider(),
            "env", new EnvVarConfigProvider(environment),
            "directory", new DirectoryConfigProvider());
    // said so that the provider need not log that it was not told
    providers.values().forEach(one -> one.configure(Map.of("allowlist.pattern", ".*")));
  }

  /** The text with every reference in it replaced by what it names. */
  Result<String> resolve(String text) {
    Matcher matcher = ConfigTransformer.DEFAULT_PATTERN.matcher(text);
    StringBuilder resolved = new StringBuilder();
    boolean found = false;
    while (matcher.find()) {
      found = true;
      String path = matcher.group(3) == null ? "" : matcher.group(3);
      switch (value(matcher.group(), matcher.group(1), path, matcher.group(4))) {
        case Result.Ok<String>(String value) ->
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
        case Result.Err<String> err -> {
          return err;
        }
      }
    }
    return found ? Result.ok(matcher.appendTail(resolved).toString()) : Result.err(none());
  }

  private Result<String> value(String reference, String provider, String path, String key) {
    ConfigProvider known = providers.get(provider);
    if (known == null) {
      return Result.err(foreign(reference, provider));
    }
    try {
      String value = known.get(path, Set.of(key)).data().get(key);
      return value == null ? Result.err(empty(reference)) : Result.ok(value);
    } catch (ConfigException | IllegalArgumentException e) {
      // the latter for a path that is none, or a file that is no properties file
      return Result.err(unreadable(reference, String.valueOf(e.getMessage())));
    }
  }

  private static Problem foreign(String reference, String provider) {
    return new Problem.Invalid(
        reference,
        "the provider \""
            + provider
            + "\" belongs to Connect workers; here only file, env and directory can be read.",
        "Leave it to a remote worker that has this provider, or keep the secret here.");
  }

  private static Problem empty(String reference) {
    return new Problem.Denied(
        reference,
        "there is nothing under this name on this machine.",
        "Check the path and the name; environment variables are those of this program.");
  }

  private static Problem unreadable(String reference, String why) {
    return new Problem.Denied(
        reference, "it cannot be read here: " + why + ".", "Check the path and its rights.");
  }

  private static Problem none() {
    return new Problem.Invalid(
        "Reference to a secret",
        "the text refers to nothing.",
        "Write it as ${file:/path:key}, ${env:NAME} or ${directory:/path:file}.");
  }
}
