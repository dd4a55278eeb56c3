package org.mirrorbench.engine.cluster;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.jspecify.annotations.Nullable;

/**
 * An Admin client that only looks: whatever would change the cluster throws, unless it is asked as
 * a trial. A new request of a later Kafka is refused until it is known here.
 */
final class ReadingAdmin implements InvocationHandler {

  private static final Set<String> HARMLESS =
      Set.of("close", "metrics", "clientInstanceId", "toString", "hashCode", "equals");

  private final Admin admin;
  private final String alias;

  private ReadingAdmin(Admin admin, String alias) {
    this.admin = admin;
    this.alias = alias;
  }

  static Admin of(Admin admin, String alias) {
    return (Admin)
        Proxy.newProxyInstance(
            ReadingAdmin.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            new ReadingAdmin(admin, alias));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    String name = method.getName();
    if (!name.startsWith("describe")
        && !name.startsWith("list")
        && !HARMLESS.contains(name)
        && !isTrial(arguments)) {
      throw new IllegalStateException(
          name + " would change cluster " + alias + ", and this client is for looking only");
    }
    try {
      return method.invoke(admin, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A request that a broker checks and does not do. */
  private static boolean isTrial(Object @Nullable [] arguments) {
    Object options = arguments == null ? null : arguments[arguments.length - 1];
    return switch (options) {
      case CreateTopicsOptions create -> create.shouldValidateOnly();
      case AlterConfigsOptions alter -> alter.shouldValidateOnly();
      case CreatePartitionsOptions grow -> grow.validateOnly();
      case null, default -> false;
    };
  }
}
