package org.mirrorbench.app.worker;

import org.mirrorbench.app.text.Messages;

/** What to place where on a worker, so that references to secrets are resolved there. */
final class DeliveryExample {

  private static final String CONFIG = "org.apache.kafka.common.config.provider.";

  private DeliveryExample() {}

  static String of(WorkerDraft draft, Messages messages) {
    String worker = "# connect-distributed.properties\n";
    return switch (draft.choice(WorkerField.DELIVERY, Choices.Delivery.class)) {
      case CLEAR -> "";
      case FILE -> {
        String path = draft.text(WorkerField.FILE_PATH).strip();
        yield worker
            + provider("file", "FileConfigProvider", draft.text(WorkerField.FILE_PATH).strip())
            + "\n# "
            + messages.text("worker.delivery.example.file", path)
            + "\nsource.password=…\ntarget.password=…\n";
      }
      case ENVIRONMENT -> {
        String prefix = draft.text(WorkerField.PREFIX).strip();
        yield worker
            + provider("env", "EnvVarConfigProvider", "")
            + "config.providers.env.param.allowlist.pattern="
            + prefix
            + ".*\n\n# "
            + messages.text("worker.delivery.example.environment")
            + "\n"
            + prefix
            + "SOURCE_PASSWORD=…\n";
      }
      case DIRECTORY -> {
        String path = draft.text(WorkerField.FOLDER_PATH).strip();
        yield worker
            + provider("directory", "DirectoryConfigProvider", path)
            + "\n# "
            + messages.text("worker.delivery.example.directory")
            + "\n"
            + path
            + "/source.password\n";
      }
      case PROVIDER -> {
        String name = draft.text(WorkerField.PROVIDER).strip();
        String path = draft.text(WorkerField.PROVIDER_PATH).strip();
        yield worker
            + "config.providers="
            + name
            + "\n\n# "
            + messages.text("worker.delivery.example.provider")
            + "\n${"
            + name
            + ":"
            + (path.isEmpty() ? "" : path + ":")
            + "source.password}\n";
      }
    };
  }

  private static String provider(String name, String type, String path) {
    return "config.providers="
        + name
        + "\nconfig.providers."
        + name
        + ".class="
        + CONFIG
        + type
        + "\n"
        + (path.isEmpty()
            ? ""
            : "config.providers." + name + ".param.allowed.paths=" + path + "\n");
  }
}
