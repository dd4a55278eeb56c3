package org.mirrorbench.engine.instance;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a workspace for one process.
 *
 * <p>The system releases the lock when the process dies, however it dies. The locked byte lies far
 * behind the text, because on Windows nobody else may read what is locked. The file stays: deleting
 * it would let two processes lock two files of one name.
 */
public final class WorkspaceLock implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(WorkspaceLock.class);
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private WorkspaceLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the workspace and names this process's program as its holder. */
  public static Result<WorkspaceLock> acquire(Path workspace) {
    return acquire(workspace, ProcessHandle.current().info().command().orElse(""));
  }

  /**
   * Takes the workspace, making its folder when it is missing.
   *
   * @param command what another process is told about the holder; no secrets
   * @return a {@link Problem.Conflict} that names the holder when another process or this one has
   *     the workspace already
   */
  public static Result<WorkspaceLock> acquire(Path workspace, String command) {
    return Workspaces.ensure(workspace).then(folder -> lock(folder, command));
  }

  private static Result<WorkspaceLock> lock(Path folder, String command) {
    Path file = folder.resolve("lock");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, CREATE, READ, WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        return Result.err(conflict(folder, LockHolder.read(file)));
      }
      channel.truncate(0).write(ByteBuffer.wrap(LockHolder.self(command).written()), 0);
      return Result.ok(new WorkspaceLock(channel));
    } catch (IOException e) {
      closeQuietly(channel);
      return Result.err(
          new Problem.Failed(
              file.toString(),
              "The workspace cannot be locked (" + e + ").",
              "Use a workspace on a local disk with --workspace."));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static Problem conflict(Path folder, @Nullable LockHolder holder) {
    return new Problem.Conflict(
        folder.toString(),
        "Mirrorbench is already running on this workspace: "
            + (holder == null ? "another process" : holder.described())
            + ".",
        "Close it, or use another workspace with --workspace.");
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      LOGGER.warn("A workspace's lock file was not closed", e);
    }
  }
}
