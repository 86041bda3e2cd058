#!/usr/bin/env python3
"""Measures time and memory of `storage-advisor prices import` on a large offer file that it writes.

    python3 Tests/Offers/measure.py .build/release/storage-advisor [MEGABYTES]

The file has two products that the advisor knows among hundreds of thousands that it does not, each
with a price on demand and a reserved one; first with its products before its terms, then the other
way round, which is read twice.
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
import time

KNOWN = [("KNOWN00000000001", "TimedStorage-ByteHrs", "GB-Mo", "0.0230000000"),
         ("KNOWN00000000002", "APN2-Requests-Tier2", "Requests", "0.0000003500")]


def product(sku, usage_type):
    return (f'"{sku}":{{"sku":"{sku}","productFamily":"Storage","attributes":{{'
            f'"servicecode":"AmazonS3","location":"US East (N. Virginia)",'
            f'"usagetype":"{usage_type}","operation":"","servicename":"Amazon S3"}}}}')


def term(sku, unit, price):
    code = f"{sku}.JRTCKXETXF"
    rate = f"{code}.6YS6EN2CT7"
    return (f'"{sku}":{{"{code}":{{"offerTermCode":"JRTCKXETXF","sku":"{sku}",'
            f'"priceDimensions":{{"{rate}":{{"rateCode":"{rate}","description":"a price",'
            f'"beginRange":"0","endRange":"Inf","unit":"{unit}",'
            f'"pricePerUnit":{{"USD":"{price}"}},"appliesTo":[]}}}},"termAttributes":{{}}}}}}')


def rows(count):
    """The products, the same on every call: a list of them would count as memory of the command."""
    yield from KNOWN
    numbers = random.Random(1)
    for index in range(count):
        yield f"{numbers.getrandbits(64):016X}", f"USE1-Unknown{index}", "GB-Mo", "0.5"


def write(path, megabytes, terms_first):
    sku, usage_type, unit, price = KNOWN[0]
    count = megabytes * 1_000_000 // (len(product(sku, usage_type)) + 2 * len(term(sku, unit, price)))
    with open(path, "w") as file:
        def write_all(text):
            for index, row in enumerate(rows(count)):
                file.write((",\n" if index else "") + text(*row))

        def products():
            file.write(',"products":{')
            write_all(lambda sku, usage_type, unit, price: product(sku, usage_type))
            file.write("}")

        def terms():
            file.write(',"terms":{"OnDemand":{')
            write_all(lambda sku, usage_type, unit, price: term(sku, unit, price))
            file.write('},"Reserved":{')
            write_all(lambda sku, usage_type, unit, price: term(sku, unit, price))
            file.write("}}")

        file.write('{"offerCode":"AmazonS3","version":"1","publicationDate":"2026-09-25"')
        for part in (terms, products) if terms_first else (products, terms):
            part()
        file.write("}\n")


def main():
    tool, megabytes = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "offers.json")
        for terms_first in (False, True):
            write(path, megabytes, terms_first)
            start = time.monotonic()
            page = subprocess.run([tool, "prices", "import", path], check=True,
                                  capture_output=True, text=True).stdout
            seconds = time.monotonic() - start
            # The largest of all calls so far, in KiB on Linux and bytes on macOS.
            largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
            print(f"{os.path.getsize(path) / 1e6:.0f} MB, terms {'first' if terms_first else 'last'}:"
                  f" {page.count(' USD per ')} prices, {seconds:.1f} s, at most {largest} KiB")


main()
