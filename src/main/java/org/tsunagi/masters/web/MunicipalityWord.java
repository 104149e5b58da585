package org.tsunagi.masters.web;

import java.util.List;

/** How prefectures call their municipalities: not each has villages, one has wards. */
final class MunicipalityWord {
    static final List<String> ALL = List.of("市町村", "市町", "区市町村");

    private MunicipalityWord() {}
}
