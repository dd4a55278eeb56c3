package org.mirrorbench.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.connect.mirror.MirrorClient;
import org.apache.kafka.connect.util.TopicAdmin;

@AnalyzeClasses(packages = "org.mirrorbench.engine", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "org.mirrorbench.engine";

  @ArchTest
  static final ArchRule NO_WINDOW =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SQL_IN_STORE_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "org.h2..");

  @ArchTest
  static final ArchRule CONNECT_RUNTIME_IN_EMBEDDED_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".connect.embedded..", ROOT + ".keys..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka.connect.runtime..");

  @ArchTest
  static final ArchRule BROKERS_IN_DEMO_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".demo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..");

  @ArchTest
  static final ArchRule FEATURES_DO_NOT_KNOW_THE_STORE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".*..")
          .and()
          .resideOutsideOfPackages(ROOT + ".store..", ROOT + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".store..");

  @ArchTest
  static final ArchRule PURE_FLOW =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".flow..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".connect..", ROOT + ".lag..", ROOT + ".plan..", ROOT + ".run..");

  private static final DescribedPredicate<AccessTarget> MAKES_A_CLIENT =
      describe(
          "makes a Kafka client",
          target ->
              (target.getName().equals("create") && target.getOwner().isAssignableTo(Admin.class))
                  || (target.getName().equals("<init>")
                      && (target.getOwner().isAssignableTo(Admin.class)
                          || target.getOwner().isAssignableTo(Consumer.class)
                          || target.getOwner().isAssignableTo(Producer.class)
                          || target.getOwner().isAssignableTo(MirrorClient.class)
                          || target.getOwner().isAssignableTo(TopicAdmin.class))));

  /** Who makes a client decides whether it may write: see Access. The demo owns its clusters. */
  @ArchTest
  static final ArchRule CLIENTS_MADE_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".cluster.Admins")
          .and()
          .resideOutsideOfPackages(ROOT + ".demo..", ROOT + ".connect.embedded..")
          .should()
          .accessTargetWhere(
              describe("makes a Kafka client", access -> MAKES_A_CLIENT.test(access.getTarget())))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.kafka.connect.mirror.RemoteClusterUtils");

  @ArchTest
  static final ArchRule PRINTS_IN_CLI_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
