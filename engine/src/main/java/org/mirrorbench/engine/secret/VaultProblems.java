package org.mirrorbench.engine.secret;

import java.io.IOException;
import java.nio.file.Path;
import org.mirrorbench.engine.problem.Problem;

/** What can be wrong with a vault file. */
record VaultProblems(Path file) {

  Problem exists() {
    return new Problem.Conflict(
        subject(), "there is a vault already.", "Unlock it, or move its file away first.");
  }

  Problem absent() {
    return new Problem.Denied(
        subject(), "there is no vault in this workspace.", "Make one, or enter the secret again.");
  }

  Problem locked() {
    return new Problem.Denied(subject(), "the vault is locked.", "Unlock it with its password.");
  }

  Problem noPassword() {
    return new Problem.Invalid(
        subject(), "a vault without a password protects nothing.", "Choose a password.");
  }

  Problem wrongPassword() {
    return new Problem.Denied(
        subject(), "the password is wrong.", "Try again; nobody can open it without.");
  }

  Problem unknown(String id) {
    return new Problem.Denied(
        subject(), "the vault holds no secret " + id + ".", "Enter the secret again.");
  }

  Problem newer() {
    return new Problem.Conflict(
        subject(), "a newer Mirrorbench has written this vault.", "Install that version again.");
  }

  Problem damaged(String how) {
    return new Problem.Damaged(
        subject(),
        "the vault is damaged: " + how + ".",
        "Put a good copy of the file back; it is left as it is, and nothing is written to it.");
  }

  Problem unusable(String what, IOException why) {
    return new Problem.Failed(
        subject(),
        "it cannot be " + what + ": " + why.getMessage() + ".",
        "Check the folder's rights and free space; the former content is kept.");
  }

  private String subject() {
    return "Vault " + file;
  }
}
