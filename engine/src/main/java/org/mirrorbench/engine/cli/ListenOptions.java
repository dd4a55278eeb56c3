package org.mirrorbench.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.Listeners;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.worker.GroupState;
import org.mirrorbench.engine.worker.GroupTokens;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.ThisMachine;
import org.mirrorbench.engine.worker.WorkerRules;
import picocli.CommandLine.Option;

/** Where a worker listens and how the others of its group know each other. */
final class ListenOptions {

  private static final Pattern ADDRESS = Pattern.compile("\\[?([^\\]]+?)\\]?:(\\d{1,5})");

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Where other machines reach it; default: this machine only, any free port")
  private @Nullable String listen;

  @Option(
      names = "--advertise",
      paramLabel = "HOST",
      description = "The name that the other workers are told; default: the host of --listen")
  private @Nullable String advertise;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "The group's token, mode 0600; default: the workspace's own")
  private @Nullable Path tokenFile;

  @Option(
      names = "--key-store",
      paramLabel = "FILE",
      description = "PKCS12 or JKS with the certificate for https; also what it trusts")
  private @Nullable Path keyStore;

  @Option(
      names = "--key-store-password-file",
      paramLabel = "FILE",
      description = "A file with nothing but the key store's password")
  private @Nullable Path passwordFile;

  /** The group's token: from the file, the workspace, or, for a new group, made now. */
  Result<String> token(Path workspace, String group, boolean create) {
    if (tokenFile != null) {
      return GroupTokens.read(tokenFile);
    }
    GroupTokens tokens = GroupTokens.in(workspace);
    if (create || Files.exists(tokens.file(group))) {
      return tokens.of(group);
    }
    return Result.err(
        new Problem.Invalid(
            tokens.file(group).toString(),
            "the workspace has no token of this group, and its workers would not accept another"
                + " one.",
            "Copy that file from the machine where the group began and name it with --token-file,"
                + " or begin a new group with --create."));
  }

  /** On loopback without {@code --listen}; throws {@link ProblemException} for what cannot be. */
  Listener listener(String token) {
    Address address = address();
    if (address == null) {
      return new Listener.Private();
    }
    String advertised = advertise == null ? address.host() : advertise;
    if (Listeners.everywhere(advertised)) {
      throw invalid(
          (advertise == null ? "--listen " : "--advertise ") + advertised,
          "no other worker finds this machine by it.",
          "Name this machine as the others know it, with --advertise HOST.");
    }
    return new Listener.Shared(
        address.host(),
        address.port(),
        advertised,
        keyStore == null ? null : new Listener.KeyStore(keyStore.toString(), password()),
        Secret.of(token));
  }

  private record Address(String host, int port) {}

  private @Nullable Address address() {
    if (listen == null) {
      return null;
    }
    Matcher matcher = ADDRESS.matcher(listen);
    if (!matcher.matches() || WorkerRules.port(matcher.group(2)) != null) {
      throw invalid("--listen " + listen, "it is no HOST:PORT.", "Write such as 0.0.0.0:8083.");
    }
    return new Address(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  private Secret password() {
    Path file = passwordFile;
    if (file == null) {
      throw invalid(
          "--key-store", "its password is not known.", "Add --key-store-password-file FILE.");
    }
    try {
      return Secret.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw invalid(file.toString(), "it cannot be read.", "Check the path and your rights.");
    }
  }

  private static ProblemException invalid(String subject, String detail, String remedy) {
    return new ProblemException(new Problem.Invalid(subject, detail, remedy));
  }

  /** A warning when members elsewhere could never reach a worker that listens on loopback. */
  Optional<String> unreachable(Result<GroupState> group) {
    Address address = address();
    boolean loopback = address == null || Listeners.loopback(address.host());
    if (!loopback || !(group instanceof Result.Ok<GroupState>(GroupState state))) {
      return Optional.empty();
    }
    return state.hosts().stream()
        .filter(host -> !ThisMachine.has(host, true))
        .findFirst()
        .map(
            host ->
                "The group has a worker on another machine ("
                    + host
                    + "), which cannot reach this one: it listens on loopback only. Give --listen,"
                    + " --advertise and --key-store.");
  }
}
