package org.mirrorbench.engine.worker;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * The tokens of Connect groups, one file each that only its owner may read.
 *
 * <p>A worker hands a request on to its group's leader with the caller's own Authorization header,
 * so all workers of a group need one token. It outlives the launch: a worker that starts again must
 * not lock out those that stayed.
 */
public record GroupTokens(Path folder) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final int BYTES = 32;

  /** Below the workspace, so that workers of the same person on this machine find them. */
  public static GroupTokens in(Path workspace) {
    return new GroupTokens(workspace.resolve("workers"));
  }

  /** Where a group's token is; group ids that are no file names are written in hexadecimal. */
  public Path file(String group) {
    boolean safe = group.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,150}");
    String name =
        safe ? group : "=" + HexFormat.of().formatHex(group.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(name + ".token");
  }

  /** The group's token, made now if there is none. */
  public Result<String> of(String group) {
    Path file = file(group);
    if (Files.exists(file)) {
      return read(file);
    }
    try {
      Files.createDirectories(folder);
      create(file);
    } catch (FileAlreadyExistsException e) {
      return read(file); // another process was quicker
    } catch (IOException e) {
      return Result.err(
          new Problem.Denied(
              file.toString(),
              "the group's token cannot be written (" + e + ").",
              "Give yourself the right to write there."));
    }
    return read(file);
  }

  /** Reads a token file; refuses one that others may read too. */
  public static Result<String> read(Path file) {
    try {
      if (!ownersOnly(file)) {
        return Result.err(
            new Problem.Denied(
                file.toString(),
                "others may read this token file, so the token is no secret.",
                "Make it readable for you alone: chmod 600 " + file));
      }
      String token = awaitText(file);
      return token.length() < BYTES
          ? Result.err(
              new Problem.Invalid(
                  file.toString(),
                  "it holds no token of at least " + BYTES + " characters.",
                  "Copy the token file of a worker of the group."))
          : Result.ok(token);
    } catch (IOException e) {
      return Result.err(
          new Problem.Invalid(
              file.toString(),
              "the token file cannot be read (" + e.getClass().getSimpleName() + ").",
              "Copy the token file of a worker of the group, or give its path."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(
          new Problem.Failed(file.toString(), "reading it was interrupted.", "Try again."));
    }
  }

  /** Another process may have made the file and not yet written it. */
  private static String awaitText(Path file) throws IOException, InterruptedException {
    String token = Files.readString(file).strip();
    for (int i = 0; i < 20 && token.isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
      token = Files.readString(file).strip();
    }
    return token;
  }

  private static void create(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    byte[] text = HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    FileAttribute<?>[] attributes =
        posix()
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    try (SeekableByteChannel channel =
        Files.newByteChannel(file, EnumSet.of(CREATE_NEW, WRITE), attributes)) {
      if (!posix()) {
        ownerOnly(file);
      }
      channel.write(ByteBuffer.wrap(text));
    }
  }

  private static boolean ownersOnly(Path file) throws IOException {
    return !posix() || OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /** Windows: an access list with its owner alone. */
  private static void ownerOnly(Path file) throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view != null) {
      view.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(view.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }
}
