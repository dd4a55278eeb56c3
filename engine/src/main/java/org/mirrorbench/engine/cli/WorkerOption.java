package org.mirrorbench.engine.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import picocli.CommandLine.Option;

/** {@code --worker URL} and how secrets reach it. */
final class WorkerOption {

  @Option(
      names = "--worker",
      paramLabel = "URL",
      description = "The REST address of a Connect cluster; without it a worker of our own")
  private @Nullable URI worker;

  @Option(
      names = "--secrets",
      paramLabel = "KIND",
      defaultValue = "env:MM2_",
      description =
          "How secrets reach the worker: env:PREFIX, file:PATH, directory:PATH,"
              + " provider:NAME[:PATH] or clear; default ${DEFAULT-VALUE}")
  private String secrets = "env:MM2_";

  @Nullable URI address() {
    return worker;
  }

  /** The worker, or nothing when none is named. */
  Result<Optional<RemoteWorker>> remote() {
    URI url = worker;
    if (url == null) {
      return Result.ok(Optional.empty());
    }
    if (url.getHost() == null || url.getScheme() == null || !url.getScheme().startsWith("http")) {
      return Result.err(
          new Problem.Invalid(
              "--worker " + url,
              "it is no address of a Connect worker.",
              "Write it like http://connect.example.org:8083."));
    }
    return delivery()
        .map(
            delivery ->
                Optional.of(
                    new RemoteWorker(
                        name(url), List.of(url), new RestLogin.None(), null, delivery)));
  }

  /** As it is called in a workspace that did not know it. */
  private static String name(URI url) {
    String host = url.getHost().replaceAll("[^A-Za-z0-9._-]", "_");
    return url.getPort() < 0 ? host : host + "-" + url.getPort();
  }

  private Result<SecretDelivery> delivery() {
    String[] parts = secrets.split(":", 2);
    String rest = parts.length == 2 ? parts[1] : "";
    return switch (parts[0]) {
      case "env" -> Result.ok(new SecretDelivery.Environment(rest));
      case "file" -> Result.ok(new SecretDelivery.PropertiesFile(rest));
      case "directory" -> Result.ok(new SecretDelivery.Directory(rest));
      case "clear" -> Result.ok(new SecretDelivery.Clear());
      case "provider" -> {
        String[] place = rest.split(":", 2);
        yield Result.ok(new SecretDelivery.Provider(place[0], place.length == 2 ? place[1] : ""));
      }
      default ->
          Result.err(
              new Problem.Invalid(
                  "--secrets " + parts[0],
                  "it is no way for secrets to reach a worker.",
                  "Use env:PREFIX, file:PATH, directory:PATH, provider:NAME[:PATH] or clear."));
    };
  }
}
