package org.tsunagi.municipality;

import org.tsunagi.base.kernel.MunicipalityCode;

/** A municipality to be kept; its nominating body comes with it. */
public record NewMunicipality(MunicipalityCode code, String name, String kana) {}
