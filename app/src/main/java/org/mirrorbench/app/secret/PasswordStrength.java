package org.mirrorbench.app.secret;

/** How hard a password is to guess, roughly: the vault is as good as its password. */
enum PasswordStrength {
  NONE(0),
  WEAK(0.33),
  FAIR(0.67),
  GOOD(1);

  private static final int SHORTEST = 8;
  private static final double FAIR_BITS = 50;
  private static final double GOOD_BITS = 70;

  private final double share;

  PasswordStrength(double share) {
    this.share = share;
  }

  /** How much of a bar it fills, 0 to 1. */
  double share() {
    return share;
  }

  static PasswordStrength of(String password) {
    if (password.isEmpty()) {
      return NONE;
    }
    double bits = variety(password) * Math.log(alphabet(password)) / Math.log(2);
    if (password.length() < SHORTEST || bits < FAIR_BITS) {
      return WEAK;
    }
    return bits < GOOD_BITS ? FAIR : GOOD;
  }

  /** Characters that repeat or go on with a row (aaa, 123) count for a third. */
  private static double variety(String password) {
    double count = 1;
    for (int i = 1; i < password.length(); i++) {
      int step = Math.abs(password.charAt(i) - password.charAt(i - 1));
      count += step <= 1 ? 1.0 / 3 : 1;
    }
    return count;
  }

  private static int alphabet(String password) {
    int size = 0;
    size += password.chars().anyMatch(Character::isLowerCase) ? 26 : 0;
    size += password.chars().anyMatch(Character::isUpperCase) ? 26 : 0;
    size += password.chars().anyMatch(Character::isDigit) ? 10 : 0;
    size += password.chars().allMatch(Character::isLetterOrDigit) ? 0 : 20;
    return Math.max(2, size);
  }
}
