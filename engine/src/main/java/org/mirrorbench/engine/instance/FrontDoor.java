package org.mirrorbench.engine.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a second launch on a workspace knocks, so that the first one's window comes to the front.
 *
 * <p>A Unix-domain socket in the workspace's folder: whoever may not write there cannot knock. One
 * that a killed process left is replaced, because only the holder of the workspace's lock opens it.
 */
public final class FrontDoor implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(FrontDoor.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final byte COMING = 1;

  private final ServerSocketChannel door;
  private final Path file;

  private FrontDoor(ServerSocketChannel door, Path file) {
    this.door = door;
    this.file = file;
  }

  /**
   * Opens the door of a workspace whose lock this process holds. Empty where the system has no such
   * sockets or the folder's path is too long for one (about 100 bytes): then a second launch only
   * says that the first one runs.
   *
   * @param knocked called on a thread of the door's own
   */
  public static Optional<FrontDoor> open(Path workspace, Runnable knocked) {
    Path file = file(workspace);
    try {
      Files.deleteIfExists(file);
      ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      FrontDoor opened = new FrontDoor(door, file);
      try {
        door.bind(UnixDomainSocketAddress.of(file));
      } catch (IOException e) {
        opened.close();
        throw e;
      }
      Thread.ofVirtual().name("front-door").start(() -> opened.answer(knocked));
      return Optional.of(opened);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      LOGGER.info("A second launch cannot bring this window to the front: {}", e.toString());
      return Optional.empty();
    }
  }

  private void answer(Runnable knocked) {
    while (door.isOpen()) {
      try (SocketChannel visitor = door.accept()) {
        knocked.run();
        visitor.write(ByteBuffer.wrap(new byte[] {COMING}));
      } catch (IOException e) {
        LOGGER.debug("Nobody is at the door any more", e);
      }
    }
  }

  /** Whether a window of this workspace answered and comes to the front. Waits two seconds. */
  public static boolean knock(Path workspace) {
    Path file = file(workspace);
    if (!Files.exists(file)) {
      return false;
    }
    try (SocketChannel visitor = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      CompletableFuture<Boolean> answer = new CompletableFuture<>();
      Thread.ofVirtual().name("knock").start(() -> answer.complete(answered(visitor, file)));
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException | UnsupportedOperationException | ExecutionException e) {
      return false;
    } catch (TimeoutException e) {
      return false; // it hangs; closing the channel ends the thread that waits for it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean answered(SocketChannel visitor, Path file) {
    try {
      visitor.connect(UnixDomainSocketAddress.of(file));
      ByteBuffer answer = ByteBuffer.allocate(1);
      return visitor.read(answer) == 1 && answer.get(0) == COMING;
    } catch (IOException | IllegalArgumentException e) {
      return false; // nobody listens: a killed process left the file
    }
  }

  private static Path file(Path workspace) {
    return workspace.toAbsolutePath().normalize().resolve("window.socket");
  }

  @Override
  public void close() {
    try {
      door.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOGGER.debug("The door's file stays; the next window replaces it", e);
    }
  }
}
