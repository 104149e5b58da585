package org.tsunagi.base.kernel;

/** What a user is in this system; the names double as the security roles of the resources. */
public enum Role {
    ADMINISTRATOR,
    OFFICER,
    OFFICIAL,
    NOMINATOR;

    /** Constants for {@code @RolesAllowed}, which takes only compile-time strings. */
    public static final class Name {
        public static final String ADMINISTRATOR = "ADMINISTRATOR";
        public static final String OFFICER = "OFFICER";
        public static final String OFFICIAL = "OFFICIAL";
        public static final String NOMINATOR = "NOMINATOR";

        private Name() {}
    }
}
