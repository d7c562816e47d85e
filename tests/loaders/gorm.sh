# How tests/loaders/run installs and tries examples/gorm.
install_dependencies() { go mod download; }

# go_program NAME STATEMENTS: runs them with "db", a connection to DATABASE_URL.
go_program() {
  mkdir -p "$1"
  cat >"$1/main.go" <<GO
package main

import (
	"os"

	"gorm.io/driver/postgres"
	"gorm.io/gorm"

	"example.org/shop/models"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	db, err := gorm.Open(postgres.Open(os.Getenv("DATABASE_URL")), &gorm.Config{})
	check(err)
	$2
}
GO
  go run "./$1"
}

create_tables() { go_program create 'check(db.AutoMigrate(models.All()...))'; }

use_tables() {
  go_program use 'check(db.Create(&models.Customer{Email: "a@example.org", Settings: "{}",
		Orders: []models.Order{{State: "paid", Tags: []models.Tag{{Name: "gift"}}}}}).Error)'
}
