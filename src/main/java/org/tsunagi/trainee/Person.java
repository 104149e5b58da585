package org.tsunagi.trainee;

import java.time.LocalDate;
import org.tsunagi.base.kernel.PersonName;

/** Who someone is: the name as written and the birth date. */
public record Person(PersonName name, LocalDate birthDate) {}
