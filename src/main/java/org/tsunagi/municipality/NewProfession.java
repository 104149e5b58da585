package org.tsunagi.municipality;

import java.util.Set;

/** A profession to be kept: its own code, the name shown in forms, other spellings people use. */
public record NewProfession(String code, String name, ProfessionGroup group, int sortOrder, Set<String> aliases) {}
