package org.mirrorbench.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
