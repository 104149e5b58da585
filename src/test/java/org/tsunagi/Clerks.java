package org.tsunagi;

import java.util.List;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** Who looks at the pages of the plan and of the masters. */
public final class Clerks {
    public static final Viewer HANAKO = new Viewer(1, "見本 花子", Role.OFFICER, null, null);
    public static final Viewer KANRI = new Viewer(3, "見本 管理", Role.ADMINISTRATOR, null, null);
    public static final Viewer ETSUKO = new Viewer(4, "見本 悦子", Role.OFFICIAL, null, null);
    public static final Viewer ICHIRO = new Viewer(2, "町田 一郎", Role.NOMINATOR, 7L, "汐見市");

    /** Those who have no business there. */
    public static final List<Viewer> STRANGERS = List.of(ETSUKO, ICHIRO);

    private Clerks() {}
}
