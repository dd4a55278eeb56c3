package org.mirrorbench.engine.topology;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;

/** All ACLs. A cluster without an authorizer has none to tell: that is a problem in their place. */
final class AclsPart implements Part<List<AclBinding>> {

  private final Reading reading;
  private final KafkaFuture<Collection<AclBinding>> asked;

  AclsPart(Reading reading) {
    this.reading = reading;
    this.asked = reading.admin().describeAcls(AclBindingFilter.ANY).values();
  }

  @Override
  public Result<List<AclBinding>> collect() throws InterruptedException {
    try {
      List<AclBinding> acls = List.copyOf(asked.get());
      reading.told("acls", 1, 1);
      return Result.ok(acls);
    } catch (ExecutionException e) {
      return Result.err(
          e.getCause() instanceof SecurityDisabledException ? open() : reading.problem(e));
    }
  }

  private Problem open() {
    return new Problem.Invalid(
        "Cluster " + reading.profile().alias(),
        Reason.NO_AUTHORIZER.text(),
        Reason.ACLS_OFF.text());
  }
}
