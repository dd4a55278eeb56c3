package org.mirrorbench.engine.worker;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mirrorbench.engine.keys.Listeners;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.Advice.Topic;

/** What a worker needs of this machine: plug-in folders, a port, a key store. */
final class HostCheck {

  private HostCheck() {}

  static List<Advice> of(LocalWorker worker) {
    List<Advice> found = new ArrayList<>();
    worker.pluginPath().forEach(folder -> folder(folder, found));
    if (worker.pluginPath().isEmpty()) {
      converters(worker.converters(), found);
    }
    if (worker.listener() instanceof Listener.Shared shared) {
      shared(shared, found);
    }
    return found;
  }

  private static void folder(String name, List<Advice> found) {
    Path folder = Path.of(name);
    if (!Files.isDirectory(folder)) {
      found.add(Advice.of(Topic.PLUGIN_FOLDER_MISSING, name));
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.noneMatch(HostCheck::plugin)) {
        found.add(Advice.of(Topic.PLUGIN_FOLDER_EMPTY, name));
      }
    } catch (IOException e) {
      found.add(Advice.of(Topic.PLUGIN_FOLDER_UNREADABLE, name));
    }
  }

  private static boolean plugin(Path entry) {
    String name = entry.toString();
    if (name.endsWith(".jar") || name.endsWith(".zip") || name.endsWith(".class")) {
      return true;
    }
    if (!Files.isDirectory(entry)) {
      return false;
    }
    try (Stream<Path> within = Files.walk(entry, 2)) {
      return within.anyMatch(file -> file.toString().matches(".*\\.(jar|zip|class)"));
    } catch (IOException e) {
      return false;
    }
  }

  private static void converters(Converters converters, List<Advice> found) {
    Stream.of(converters.key(), converters.value(), converters.header())
        .filter(name -> !name.startsWith("org.apache.kafka.connect."))
        .distinct()
        .forEach(name -> found.add(Advice.of(Topic.CONVERTER_MISSING, name)));
  }

  private static void shared(Listener.Shared shared, List<Advice> found) {
    boolean local = Listeners.loopback(shared.bindHost());
    if (shared.keyStore() == null && !local) {
      found.add(Advice.of(Topic.PLAIN_HTTP, shared.bindHost()));
    }
    if (!ThisMachine.has(shared.bindHost(), false)) {
      found.add(Advice.of(Topic.HOST_NOT_HERE, shared.bindHost()));
    } else if (shared.port() > 0 && taken(shared)) {
      found.add(Advice.of(Topic.PORT_IN_USE, Integer.toString(shared.port())));
    }
    if (shared.keyStore() != null) {
      keyStore(shared.keyStore(), found);
    }
    if (Listeners.everywhere(shared.advertisedHost())) {
      found.add(Advice.of(Topic.ADVERTISED_LOOPBACK, shared.advertisedHost()));
    } else if (Listeners.loopback(shared.advertisedHost())) {
      if (!local) {
        found.add(Advice.of(Topic.ADVERTISED_LOOPBACK, shared.advertisedHost()));
      }
    } else if (unknown(shared.advertisedHost())) {
      found.add(Advice.of(Topic.ADVERTISED_HOST_UNKNOWN, shared.advertisedHost()));
    }
  }

  private static boolean taken(Listener.Shared shared) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(shared.bindHost(), shared.port()));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean unknown(String host) {
    try {
      return InetAddress.getByName(host) == null;
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private static void keyStore(Listener.KeyStore store, List<Advice> found) {
    if (store.password().read() instanceof Result.Err<String>(Problem problem)) {
      found.add(Advice.of(Topic.KEY_STORE_UNUSABLE, store.path(), problem.detail()));
      return;
    }
    try (InputStream file = new FileInputStream(store.path())) {
      KeyStore read = KeyStore.getInstance(WorkerProperties.storeType(store.path()));
      read.load(file, store.password().reveal().toCharArray());
      boolean key = false;
      for (String alias : java.util.Collections.list(read.aliases())) {
        key |= read.isKeyEntry(alias);
      }
      if (!key) {
        found.add(Advice.of(Topic.KEY_STORE_UNUSABLE, store.path(), "it holds no private key."));
      }
    } catch (IOException | GeneralSecurityException e) {
      found.add(
          Advice.of(
              Topic.KEY_STORE_UNUSABLE,
              store.path(),
              e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage() + "."));
    }
  }
}
